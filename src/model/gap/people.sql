-- Grain: a person at work x a competency of a cell; row or competency null = all of them.
-- Units: levels 1-5; gap = level - standard, null where no valid level is there. The widest
-- shortage first, the unknown last.
WITH gaps AS (
  /* holder-gaps.sql */
)
SELECT
  gaps.person_id AS personId,
  gaps.name,
  '••••••••••••••' || right(employees.nip, 4) AS nipMasked,
  gaps.position_id AS positionId,
  gaps.title,
  unit_paths.name AS unitName,
  gaps.competency_id AS competencyId,
  coalesce(competencies.name, gaps.competency_id) AS competencyName,
  gaps.core,
  gaps.standard,
  gaps.recorded,
  gaps.level,
  gaps.level - gaps.standard AS gap,
  gaps.assessed_on AS assessedOn,
  gaps.state
FROM gaps
JOIN employees ON employees.person_id = gaps.person_id
LEFT JOIN unit_paths ON unit_paths.unit_id = gaps.unit_id
LEFT JOIN competencies ON competencies.competency_id = gaps.competency_id
WHERE ($6::VARCHAR IS NULL OR gaps.row_id = $6::VARCHAR)
  AND ($7::VARCHAR IS NULL OR gaps.competency_id = $7::VARCHAR)
ORDER BY gap NULLS LAST, gaps.name, gaps.person_id, gaps.competency_id
