-- Grain: a row of competency_tests. Bad: about a person whom the file of employees does not hold.
SELECT
  employees.person_id,
  '••••••••••••••' || right(competency_tests.nip, 4) AS found,
  employees.nip IS NULL AS bad
FROM competency_tests
LEFT JOIN employees ON employees.nip = competency_tests.nip
