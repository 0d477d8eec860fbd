-- Grain: an assessment. Bad: dated after the day.
SELECT
  employees.person_id,
  strftime(assessments.assessed_on, '%d-%m-%Y') AS found,
  strftime(day.as_of, '%d-%m-%Y') AS expected,
  assessments.assessed_on > day.as_of AS bad
FROM assessments
LEFT JOIN employees ON employees.nip = assessments.nip
CROSS JOIN day
