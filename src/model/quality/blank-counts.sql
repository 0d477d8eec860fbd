-- Grain: a perangkat daerah that has rows of a dataset ('' where the owner is not known) x a column.
-- Units: rows; filled are those with a value in the column.
SELECT
  counted.opd_id AS opdId,
  opd.name AS opdName,
  counted."rows",
  counted."column",
  counted.filled
FROM counted
LEFT JOIN unit_paths AS opd ON opd.unit_id = counted.opd_id
ORDER BY opdId
