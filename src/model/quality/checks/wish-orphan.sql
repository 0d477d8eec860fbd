-- Grain: a row of aspirations. Bad: about a person whom the file of employees does not hold.
SELECT
  employees.person_id,
  '••••••••••••••' || right(aspirations.nip, 4) AS found,
  employees.nip IS NULL AS bad
FROM aspirations
LEFT JOIN employees ON employees.nip = aspirations.nip
