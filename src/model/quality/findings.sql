-- Grain: a cell with a finding. Units: none.
-- The owner is the unit of the row, of its post, or of the post of its person; null where none of
-- them is in the files. nipMasked shows the last four digits only. $2 is a perangkat daerah, '' = of
-- nobody, null = of all.
SELECT
  person.person_id AS personId,
  person.name AS personName,
  '••••••••••••••' || right(person.nip, 4) AS nipMasked,
  post.position_id AS positionId,
  post.title,
  unit.unit_id AS unitId,
  unit.name AS unitName,
  unit.opd_id AS opdId,
  unit.opd_name AS opdName,
  checked.label,
  checked.found,
  checked.expected
FROM checked
CROSS JOIN day
LEFT JOIN employees AS person ON person.person_id = checked.person_id
LEFT JOIN positions AS post
  ON post.position_id = coalesce(checked.position_id, person.position_id)
LEFT JOIN unit_paths AS unit ON unit.unit_id = coalesce(checked.unit_id, post.unit_id)
WHERE checked.bad AND ($2::VARCHAR IS NULL OR coalesce(unit.opd_id, '') = $2::VARCHAR)
ORDER BY opdName NULLS LAST, unitName, personName, title, checked.label, checked.found
