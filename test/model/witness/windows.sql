-- Grain: one row. Units: none. stated: a window is on record; closed: the day lies in one of them.
WITH windows AS (
  SELECT since, until FROM office WHERE setting = 'ban_window' AND since IS NOT NULL
  UNION ALL
  SELECT since, (since + INTERVAL 6 MONTH)::DATE
  FROM office
  WHERE setting = 'inauguration' AND since IS NOT NULL
)
SELECT
  count(*) > 0 AS stated,
  coalesce(bool_or(since <= today AND coalesce(until >= today, true)), false) AS closed
FROM windows
CROSS JOIN witness_day
