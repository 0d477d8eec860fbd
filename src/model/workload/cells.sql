-- Grain: row unit x column (tier group or job family) that has posts.
-- Units: minutes a year; need, fte, shortage, surplus in full posts; holders and seats in heads.
-- load, capacity and need count only posts whose load is known; unknownPosts are the others.
WITH post AS (
  SELECT
    *,
    coalesce(row_id, '') AS row_key,
    CASE $6::VARCHAR WHEN 'family' THEN coalesce(job_family, '') ELSE tier_group END AS column_key
  FROM scoped_posts($1::VARCHAR, $2::VARCHAR, $3::VARCHAR, $4::VARCHAR, $5::VARCHAR)
)
SELECT
  row_key AS rowId,
  column_key AS columnId,
  sum(load_minutes) AS load,
  coalesce(sum(load_minutes) FILTER (WHERE holders = 0), 0) AS vacantLoad,
  coalesce(sum(fte * effective_minutes) FILTER (WHERE load_minutes IS NOT NULL), 0) AS capacity,
  sum(holders) AS holders,
  sum(fte) AS fte,
  sum(need) AS need,
  sum(greatest(need - fte, 0)) FILTER (WHERE need IS NOT NULL) AS shortage,
  sum(greatest(fte - need, 0)) AS surplus,
  sum(seats) AS seats,
  sum(greatest(seats - holders, 0)) AS vacantSeats,
  sum(greatest(holders - seats, 0)) AS excess,
  count(*) AS posts,
  count(*) FILTER (WHERE holders = 0) AS vacantPosts,
  count(*) FILTER (WHERE load_minutes IS NULL) AS unknownPosts,
  count(*) FILTER (WHERE need_method IS NOT NULL AND need_method <> 'abk') AS otherMethodPosts,
  0 AS measuredPosts
FROM post
GROUP BY row_key, column_key
ORDER BY row_key, column_key
