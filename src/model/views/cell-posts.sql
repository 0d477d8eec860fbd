-- Grain: a post of one cell of the heat map (row_key or column_key null: of all rows or columns).
-- Units: as in post_staffing; month_minutes: load of the month where the columns are months.
-- dimension: 'tier', 'family' or 'month'. A post without a unit or a family has the key ''.
SELECT
  post.*,
  coalesce(post.row_id, '') AS row_key_of_post,
  month_load.load_minutes AS month_minutes,
  month_load.measured AS month_measured
FROM scoped_posts(scope, kinds, tier_groups, statuses, family) AS post
LEFT JOIN post_month_load AS month_load
  ON dimension = 'month'
  AND month_load.position_id = post.position_id
  AND month_load.month = column_key
WHERE (row_key IS NULL OR coalesce(post.row_id, '') = row_key)
  AND (
    column_key IS NULL
    OR dimension = 'month'
    OR (dimension = 'tier' AND post.tier_group = column_key)
    OR (dimension = 'family' AND coalesce(post.job_family, '') = column_key)
  )
