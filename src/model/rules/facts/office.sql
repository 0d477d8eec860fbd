-- Grain: a setting of the office with its date. Units: rupiah a month for allowance. Distances are
-- not here. refB of a letter is the day of the move.
SELECT
  setting,
  ref_a AS refA,
  try_cast(ref_b AS DATE) AS refDay,
  value,
  since,
  until,
  document
FROM office
WHERE setting <> 'distance'
ORDER BY setting, since, ref_a
