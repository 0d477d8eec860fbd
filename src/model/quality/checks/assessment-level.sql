-- Grain: an assessment. Bad: its level is not one of 1 to 5.
SELECT
  employees.person_id,
  assessments.competency_id AS label,
  assessments.level::VARCHAR AS found,
  coalesce(assessments.level NOT BETWEEN 1 AND 5, true) AS bad
FROM assessments
LEFT JOIN employees ON employees.nip = assessments.nip
