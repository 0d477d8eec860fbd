-- Grain: a post below a unit (scope null: every post) that passes the filters (null: no filter).
-- Units: as in post_staffing; holders and fte count only people of the statuses asked for.
-- row_id: the child of the scope that the post is under, the scope itself for its own posts, the
-- perangkat daerah where the scope is null; null for a post whose unit the file does not hold.
WITH held AS (
  SELECT position_id, count(*) AS holders, sum(fte) AS fte
  FROM people
  WHERE position_id IS NOT NULL
    AND (statuses IS NULL OR list_contains(string_split(statuses, ','), status))
  GROUP BY position_id
)
SELECT
  post.* EXCLUDE (holders, fte),
  coalesce(held.holders, 0) AS holders,
  coalesce(held.fte, 0) AS fte,
  CASE
    WHEN scope IS NULL THEN post.opd_id
    ELSE coalesce(post.path[list_position(post.path, scope) + 1], scope)
  END AS row_id
FROM post_staffing AS post
LEFT JOIN held ON held.position_id = post.position_id
WHERE (scope IS NULL OR list_contains(post.path, scope))
  AND (kinds IS NULL OR list_contains(string_split(kinds, ','), post.kind))
  AND (tier_groups IS NULL OR list_contains(string_split(tier_groups, ','), post.tier_group))
  AND (family IS NULL OR post.job_family = family)
