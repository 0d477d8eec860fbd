-- Grain: a task that states its effective time. Bad: more than one percent off 75,000 minutes a year
-- or 6,250 a month: hours, or a sheet of other rules. A monthly row may state the year's minutes.
SELECT
  position_id,
  task AS label,
  effective_minutes::VARCHAR AS found,
  CASE WHEN len(period) = 7 THEN '6250' ELSE '75000' END AS expected,
  abs(effective_minutes - 75000) > 750 AND (len(period) <> 7 OR abs(effective_minutes - 6250) > 62.5)
    AS bad
FROM workload
WHERE effective_minutes IS NOT NULL
