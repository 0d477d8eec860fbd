-- Grain: a person whose sex is recorded and named by digit 15 of the NIP. Bad: they differ.
SELECT
  person_id,
  sex AS found,
  CASE substr(nip, 15, 1) WHEN '1' THEN 'L' ELSE 'P' END AS expected,
  sex <> CASE substr(nip, 15, 1) WHEN '1' THEN 'L' ELSE 'P' END AS bad
FROM employees
WHERE sex IS NOT NULL AND substr(nip, 15, 1) IN ('1', '2')
