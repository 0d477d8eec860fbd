-- Grain: a competency of a post's standard. Bad: its level is not one of 1 to 5.
SELECT
  position_id,
  competency_id AS label,
  level::VARCHAR AS found,
  coalesce(level NOT BETWEEN 1 AND 5, true) AS bad
FROM position_standards
