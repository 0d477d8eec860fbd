-- Grain: a unit that names a parent. Bad: it is above itself.
WITH RECURSIVE upward (unit_id, seen, above) AS (
  SELECT unit_id, [unit_id], parent_id FROM units WHERE parent_id IS NOT NULL
  UNION ALL
  SELECT upward.unit_id, list_append(upward.seen, upward.above), units.parent_id
  FROM upward
  JOIN units ON units.unit_id = upward.above
  WHERE NOT list_contains(upward.seen, upward.above)
),
ringed AS (
  SELECT DISTINCT unit_id FROM upward WHERE above = unit_id
)
SELECT units.unit_id, units.parent_id AS found, ringed.unit_id IS NOT NULL AS bad
FROM units
LEFT JOIN ringed ON ringed.unit_id = units.unit_id
WHERE units.parent_id IS NOT NULL
