-- Grain: a service result. Bad: of a unit that the file of units does not hold.
SELECT
  units.unit_id,
  unit_results.indicator AS label,
  unit_results.unit_id AS found,
  units.unit_id IS NULL AS bad
FROM unit_results
LEFT JOIN units ON units.unit_id = unit_results.unit_id
