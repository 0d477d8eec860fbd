-- Grain: a unit. Bad: a unit beside it has the same name but for the spelling, as quality_variants
-- compares them; the one that would be merged into the other is listed.
SELECT
  units.unit_id,
  units.name AS found,
  any_value(variants.keepName) AS expected,
  count(variants.dropId) > 0 AS bad
FROM units
LEFT JOIN quality_variants AS variants ON variants.dropId = units.unit_id
GROUP BY units.unit_id, units.name
