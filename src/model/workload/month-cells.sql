-- Grain: row unit x month of the twelve that end with the month of as_of; posts of a known load.
-- Units: minutes of the month; need, fte, shortage, surplus in full posts; holders, seats in heads.
-- measuredPosts have volumes of that month; the load of the others is a twelfth of their year.
SELECT
  coalesce(post.row_id, '') AS rowId,
  month_load.month AS columnId,
  sum(month_load.load_minutes) AS load,
  coalesce(sum(month_load.load_minutes) FILTER (WHERE holders = 0), 0) AS vacantLoad,
  sum(fte * effective_minutes / 12) AS capacity,
  sum(holders) AS holders,
  sum(fte) AS fte,
  sum(month_load.load_minutes * 12 / effective_minutes) AS need,
  sum(greatest(month_load.load_minutes * 12 / effective_minutes - fte, 0))
    FILTER (WHERE month_load.load_minutes IS NOT NULL) AS shortage,
  sum(greatest(fte - month_load.load_minutes * 12 / effective_minutes, 0)) AS surplus,
  sum(seats) AS seats,
  sum(greatest(seats - holders, 0)) AS vacantSeats,
  sum(greatest(holders - seats, 0)) AS excess,
  count(*) AS posts,
  count(*) FILTER (WHERE holders = 0) AS vacantPosts,
  0 AS unknownPosts,
  count(*) FILTER (WHERE need_method IS NOT NULL AND need_method <> 'abk') AS otherMethodPosts,
  count(*) FILTER (WHERE month_load.measured) AS measuredPosts
FROM scoped_posts($1::VARCHAR, $2::VARCHAR, $3::VARCHAR, $4::VARCHAR, $5::VARCHAR) AS post
JOIN post_month_load AS month_load ON month_load.position_id = post.position_id
GROUP BY ALL
ORDER BY rowId, columnId
