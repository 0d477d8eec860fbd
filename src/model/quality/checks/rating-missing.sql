-- Grain: a person at work x each of the last two years whose rating is due (until March the year
-- before last is the newest). Bad: no predicate of that year. A year is asked only of those whose
-- first appointment, by the NIP, lies before it.
WITH years AS (
  SELECT year(as_of) - CASE WHEN month(as_of) > 3 THEN 1 ELSE 2 END - step::INTEGER AS due
  FROM day, range(2) AS steps (step)
),
rated AS (
  SELECT DISTINCT nip, left(period, 4) AS period FROM performance WHERE predicate IS NOT NULL
)
SELECT
  employees.person_id,
  years.due::VARCHAR AS expected,
  rated.nip IS NULL AS bad
FROM people
JOIN employees ON employees.person_id = people.person_id
JOIN years ON try_cast(substr(employees.nip, 9, 4) AS INTEGER) < years.due
LEFT JOIN rated ON rated.nip = employees.nip AND rated.period = years.due::VARCHAR
