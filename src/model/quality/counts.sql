-- Grain: a perangkat daerah that has checked cells ('' where the owner is not known). Units: cells.
SELECT
  coalesce(unit.opd_id, '') AS opdId,
  any_value(unit.opd_name) AS opdName,
  count(*) AS checked,
  count(*) FILTER (WHERE checked.bad) AS found
FROM checked
CROSS JOIN day
LEFT JOIN employees AS person ON person.person_id = checked.person_id
LEFT JOIN positions AS post
  ON post.position_id = coalesce(checked.position_id, person.position_id)
LEFT JOIN unit_paths AS unit ON unit.unit_id = coalesce(checked.unit_id, post.unit_id)
GROUP BY coalesce(unit.opd_id, '')
ORDER BY opdId
