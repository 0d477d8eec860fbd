-- Grain: a row of training. Bad: about a person whom the file of employees does not hold.
SELECT
  employees.person_id,
  '••••••••••••••' || right(training.nip, 4) AS found,
  employees.nip IS NULL AS bad
FROM training
LEFT JOIN employees ON employees.nip = training.nip
