-- Grain: a unit below another one. Bad: its name begins with the parent's name and a dash.
SELECT
  units.unit_id,
  units.name AS found,
  trim(substr(units.name, len(parent.name) + 1), ' -–—') AS expected,
  regexp_matches(substr(units.name, len(parent.name) + 1), '^\s*[-–—]\s*\S')
    AND starts_with(lower(units.name), lower(parent.name)) AS bad
FROM units
JOIN units AS parent ON parent.unit_id = units.parent_id
