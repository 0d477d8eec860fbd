-- Grain: an assessment. Bad: of a competency that the dictionary does not hold.
SELECT
  employees.person_id,
  assessments.competency_id AS found,
  competencies.competency_id IS NULL AS bad
FROM assessments
LEFT JOIN competencies ON competencies.competency_id = assessments.competency_id
LEFT JOIN employees ON employees.nip = assessments.nip
