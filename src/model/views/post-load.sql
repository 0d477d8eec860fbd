-- Grain: a post that has tasks in the period that counts.
-- Units: minutes a year. monthly_minutes is scaled to twelve months where fewer are recorded.
SELECT
  position_id,
  coalesce(sum(minutes) FILTER (WHERE NOT monthly), 0) AS yearly_minutes,
  coalesce(sum(minutes) FILTER (WHERE monthly), 0)
    * 12 / greatest(count(DISTINCT period) FILTER (WHERE monthly), 1) AS monthly_minutes,
  count(DISTINCT period) FILTER (WHERE monthly) AS months,
  yearly_minutes + monthly_minutes AS load_minutes,
  coalesce(
    max(effective_minutes) FILTER (WHERE NOT monthly),
    max(effective_minutes) FILTER (WHERE monthly)
  ) AS effective_minutes
FROM tasks
GROUP BY position_id
