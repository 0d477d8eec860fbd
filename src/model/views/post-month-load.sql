-- Grain: a post with a known load x each of the twelve months that end with the month of as_of.
-- Units: minutes of that month. measured: the month has volumes of its own; else the part that has
-- none is a twelfth of the year.
WITH months AS (
  SELECT strftime(as_of - to_months(step::INTEGER), '%Y-%m') AS month
  FROM dataset_meta, range(12) AS steps (step)
),
recorded AS (
  SELECT position_id, period AS month, sum(minutes) AS minutes
  FROM tasks
  WHERE monthly
  GROUP BY position_id, period
)
SELECT
  post_staffing.position_id,
  months.month,
  recorded.minutes IS NOT NULL AS measured,
  CASE
    WHEN recorded.minutes IS NULL THEN post_staffing.load_minutes / 12
    ELSE post_load.yearly_minutes / 12 + recorded.minutes
  END AS load_minutes
FROM post_staffing
CROSS JOIN months
LEFT JOIN post_load ON post_load.position_id = post_staffing.position_id
LEFT JOIN recorded
  ON recorded.position_id = post_staffing.position_id
  AND recorded.month = months.month
  AND post_staffing.load_source = 'tasks'
WHERE post_staffing.load_minutes IS NOT NULL
