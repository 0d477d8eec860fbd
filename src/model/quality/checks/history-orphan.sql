-- Grain: a row of position_history. Bad: about a person whom the file of employees does not hold.
SELECT
  employees.person_id,
  '••••••••••••••' || right(position_history.nip, 4) AS found,
  employees.nip IS NULL AS bad
FROM position_history
LEFT JOIN employees ON employees.nip = position_history.nip
