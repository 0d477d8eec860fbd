-- Grain: a row of assessments. Bad: about a person whom the file of employees does not hold.
SELECT
  employees.person_id,
  '••••••••••••••' || right(assessments.nip, 4) AS found,
  employees.nip IS NULL AS bad
FROM assessments
LEFT JOIN employees ON employees.nip = assessments.nip
