-- Grain: a row of cells, with the perangkat daerah of its unit, else of its post, else of the post of
-- its person; null where that one is not known. Units: none.
SELECT
  cells.* EXCLUDE (person_id, position_id, unit_id),
  CASE
    WHEN cells.unit_id IS NOT NULL THEN unit.opd_id
    WHEN cells.position_id IS NOT NULL THEN post.opd_id
    ELSE person.opd_id
  END AS opd_id
FROM cells
LEFT JOIN unit_paths AS unit ON unit.unit_id = cells.unit_id
LEFT JOIN post_owners AS post ON post.position_id = cells.position_id
LEFT JOIN person_owners AS person ON person.person_id = cells.person_id
