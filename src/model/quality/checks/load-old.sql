-- Grain: a post with workload. Bad: its newest period ended more than twelve months before the day.
-- A year ends with December.
WITH newest AS (
  SELECT
    position_id,
    max(CASE WHEN len(period) = 4 THEN period || '-12' ELSE period END) AS month
  FROM workload
  GROUP BY position_id
)
SELECT
  newest.position_id,
  newest.month AS found,
  strftime(day.as_of - INTERVAL 12 MONTH, '%Y-%m') AS expected,
  newest.month < strftime(day.as_of - INTERVAL 12 MONTH, '%Y-%m') AS bad
FROM newest
JOIN positions ON positions.position_id = newest.position_id
CROSS JOIN day
