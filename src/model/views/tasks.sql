-- Grain: a task of a post in the period that counts on as_of.
-- Units: minutes in the row's own period (a month if monthly, else a year); effective_minutes a year.
-- Counted: the months of the twelve that end with the month of as_of, and the newest year up to
-- as_of of each post, without the yearly rows whose task also has monthly rows in those months.
WITH calendar AS (
  SELECT
    strftime(as_of, '%Y') AS this_year,
    strftime(as_of, '%Y-%m') AS last_month,
    strftime(as_of - INTERVAL 11 MONTH, '%Y-%m') AS first_month
  FROM dataset_meta
),
rated AS (
  SELECT
    position_id,
    task,
    service,
    period,
    len(period) = 7 AS monthly,
    volume * norm_minutes AS minutes,
    -- A month has 44,640 minutes: more than that in a monthly row states the year's.
    CASE
      WHEN len(period) = 7 AND effective_minutes <= 44640 THEN effective_minutes * 12
      ELSE effective_minutes
    END AS effective_minutes
  FROM workload
),
in_window AS (
  SELECT rated.*
  FROM rated, calendar
  WHERE rated.monthly AND rated.period BETWEEN calendar.first_month AND calendar.last_month
),
newest_year AS (
  SELECT rated.position_id, max(rated.period) AS period
  FROM rated, calendar
  WHERE NOT rated.monthly AND rated.period <= calendar.this_year
  GROUP BY rated.position_id
)
SELECT * FROM in_window
UNION ALL
SELECT rated.*
FROM rated
JOIN newest_year USING (position_id, period)
ANTI JOIN in_window ON in_window.position_id = rated.position_id AND in_window.task = rated.task
