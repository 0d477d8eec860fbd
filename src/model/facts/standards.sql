-- Grain: a post x competency that its standard names. Units: level 1-5.
SELECT
  position_id AS positionId,
  competency_id AS competencyId,
  level,
  coalesce(core, false) AS core,
  weight
FROM position_standards
ORDER BY position_id, competency_id
