-- Grain: a person with a golongan and a status. Bad: a rank of PNS (with a letter) on a PPPK, or a
-- grade of PPPK on a PNS.
SELECT
  person_id,
  golongan AS found,
  status AS expected,
  contains(golongan, '/') <> (status IN ('PNS', 'CPNS')) AS bad
FROM employees
WHERE golongan IS NOT NULL
