-- Grain: a unit. Units: posts, heads and seats of the unit with all units below it.
WITH below AS (
  SELECT unnest(path) AS unit_id, holders, seats
  FROM post_staffing
),
held AS (
  SELECT unit_id, count(*) AS posts, sum(holders) AS holders, sum(seats) AS seats
  FROM below
  GROUP BY unit_id
)
SELECT
  unit.unit_id AS unitId,
  unit.name,
  units.short_name AS shortName,
  unit.parent_id AS parentId,
  unit.opd_id AS opdId,
  unit.depth,
  unit.kind,
  unit.district,
  coalesce(held.posts, 0) AS posts,
  coalesce(held.holders, 0) AS holders,
  coalesce(held.seats, 0) AS seats
FROM unit_paths AS unit
JOIN units ON units.unit_id = unit.unit_id
LEFT JOIN held ON held.unit_id = unit.unit_id
ORDER BY unit.opd_name, unit.opd_id, unit.depth, unit.name, unit.unit_id
