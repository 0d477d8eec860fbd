-- Grain: a check x a perangkat daerah that has cells of it ('' where the owner is not known).
-- Units: cells.
SELECT
  counted.check_id AS checkId,
  coalesce(counted.opd_id, '') AS opdId,
  opd.name AS opdName,
  counted.checked,
  counted.found
FROM counted
CROSS JOIN day
LEFT JOIN unit_paths AS opd ON opd.unit_id = counted.opd_id
ORDER BY checkId, opdId
