-- Grain: a row of discipline. Bad: about a person whom the file of employees does not hold.
SELECT
  employees.person_id,
  '••••••••••••••' || right(discipline.nip, 4) AS found,
  employees.nip IS NULL AS bad
FROM discipline
LEFT JOIN employees ON employees.nip = discipline.nip
