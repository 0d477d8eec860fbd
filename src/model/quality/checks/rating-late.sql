-- Grain: a person at work whose first appointment lies before last year, from April on. Bad: no
-- rating of last year has come, not even a row without a predicate.
WITH rated AS (
  SELECT DISTINCT performance.nip
  FROM performance, day
  WHERE left(performance.period, 4) = (year(day.as_of) - 1)::VARCHAR
)
SELECT
  employees.person_id,
  (year(day.as_of) - 1)::VARCHAR AS expected,
  rated.nip IS NULL AS bad
FROM people
JOIN employees ON employees.person_id = people.person_id
CROSS JOIN day
LEFT JOIN rated ON rated.nip = employees.nip
WHERE month(day.as_of) > 3
  AND try_cast(substr(employees.nip, 9, 4) AS INTEGER) < year(day.as_of) - 1
