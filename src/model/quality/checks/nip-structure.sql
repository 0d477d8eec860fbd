-- Grain: a person. Bad: digits 1-8 are no day of the calendar, 9-12 and 13-14 no start between the
-- eighteenth birthday and the day, 13-14 neither a month nor a contract counter, or 15 no sex.
WITH parts AS (
  SELECT
    person_id,
    nip,
    try_strptime(left(nip, 8), '%Y%m%d')::DATE AS birth,
    try_cast(substr(nip, 9, 4) AS INTEGER) AS start_year,
    try_cast(substr(nip, 13, 2) AS INTEGER) AS counter
  FROM employees
),
judged AS (
  SELECT
    parts.*,
    CASE
      WHEN counter BETWEEN 1 AND 12 THEN
        start_year * 12 + counter BETWEEN
          year(birth + INTERVAL 216 MONTH) * 12 + month(birth + INTERVAL 216 MONTH)
          AND year(day.as_of) * 12 + month(day.as_of)
      WHEN counter >= 21 THEN
        start_year BETWEEN year(birth + INTERVAL 216 MONTH) AND year(day.as_of)
      ELSE false
    END AS start_possible
  FROM parts
  CROSS JOIN day
)
SELECT
  person_id,
  CASE
    WHEN birth IS NULL THEN '1-8: ' || left(nip, 8)
    WHEN NOT start_possible THEN '9-14: ' || substr(nip, 9, 6)
    ELSE '15: ' || substr(nip, 15, 1)
  END AS found,
  birth IS NULL OR NOT coalesce(start_possible, false) OR substr(nip, 15, 1) NOT IN ('1', '2') AS bad
FROM judged
