-- Grain: a row of position_standards that names a post. Bad: the file of posts does not hold it.
SELECT
  positions.position_id,
  position_standards.competency_id AS label,
  position_standards.position_id AS found,
  positions.position_id IS NULL AS bad
FROM position_standards
LEFT JOIN positions ON positions.position_id = position_standards.position_id
WHERE position_standards.position_id IS NOT NULL
