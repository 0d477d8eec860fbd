-- Grain: a unit that names a parent. Bad: the file of units does not hold it.
SELECT units.unit_id, units.parent_id AS found, parent.unit_id IS NULL AS bad
FROM units
LEFT JOIN units AS parent ON parent.unit_id = units.parent_id
WHERE units.parent_id IS NOT NULL
