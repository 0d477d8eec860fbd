-- Grain: a post. Bad: no unit is named, or one that the file of units does not hold.
SELECT positions.position_id, positions.unit_id AS found, units.unit_id IS NULL AS bad
FROM positions
LEFT JOIN units ON units.unit_id = positions.unit_id
