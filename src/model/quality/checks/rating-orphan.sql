-- Grain: a row of performance. Bad: about a person whom the file of employees does not hold.
SELECT
  employees.person_id,
  '••••••••••••••' || right(performance.nip, 4) AS found,
  employees.nip IS NULL AS bad
FROM performance
LEFT JOIN employees ON employees.nip = performance.nip
