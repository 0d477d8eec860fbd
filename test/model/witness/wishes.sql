-- Grain: a drawn person x post that a wish covers, by the most specific kind of wish alone. Units: points.
-- kind 3 the post, 2 its unit or one above, 1 its job family, 0 no target. rank: best of the willing.
WITH wishes AS (
  SELECT
    person.person,
    wish.rank,
    wish.position_id,
    wish.unit_id,
    wish.job_family,
    wish.willingness,
    CASE
      WHEN wish.position_id IS NOT NULL THEN 3
      WHEN wish.unit_id IS NOT NULL THEN 2
      WHEN wish.job_family IS NOT NULL THEN 1
      ELSE 0
    END AS kind
  FROM aspirations AS wish
  JOIN employees ON employees.nip = wish.nip
  JOIN witness_persons AS person ON person.person_id = employees.person_id AND person.drawn
),
deciding AS (
  SELECT
    wishes.person,
    post.post,
    wishes.kind,
    min(wishes.rank) FILTER (wishes.willingness <> 'tidak') AS rank,
    bool_or(wishes.willingness = 'tidak') AS refused
  FROM wishes
  JOIN witness_posts AS post
    ON CASE wishes.kind
      WHEN 3 THEN wishes.position_id = post.post_id
      WHEN 2 THEN list_contains(post.path, wishes.unit_id)
      WHEN 1 THEN wishes.job_family = post.family
      ELSE true
    END
  GROUP BY wishes.person, post.post, wishes.kind
  QUALIFY wishes.kind = max(wishes.kind) OVER (PARTITION BY wishes.person, post.post)
)
SELECT
  person,
  post,
  refused,
  rank IS NOT NULL AS willing,
  CASE
    WHEN kind = 0 THEN 30
    WHEN kind < 3 THEN 60
    ELSE [100, 85, 70, 60, 50, 40, 30][least(rank, 7)]
  END AS points
FROM deciding
