-- Grain: a competency of a post's standard. Bad: the dictionary does not hold it.
SELECT
  position_standards.position_id,
  position_standards.competency_id AS found,
  competencies.competency_id IS NULL AS bad
FROM position_standards
LEFT JOIN competencies ON competencies.competency_id = position_standards.competency_id
