-- Grain: a drawn person x post. Units: points 0-100, known 0-1.
-- Needs-supplies: A aspiration .45, L location .20, C career direction .15, weighted up to 1, for
-- interest has no column.
WITH measured AS (
  SELECT
    person.person,
    post.post,
    person.replied AND NOT coalesce(wish.refused AND wish.willing, false) AS a_sure,
    CASE
      WHEN NOT person.replied THEN 100
      WHEN wish.post IS NULL THEN 30
      WHEN NOT wish.willing THEN 0
      ELSE wish.points
    END AS a_hi,
    CASE
      WHEN person.home = nullif(post.place, '') THEN 0
      WHEN way.km < 0 THEN 0
      ELSE way.km
    END AS km,
    CASE
      WHEN person.now_ladder = post.ladder THEN post.step - person.now_step
      ELSE post.level - person.now_level
    END AS rise,
    post.class - person.now_class AS classes
  FROM witness_persons AS person
  CROSS JOIN witness_posts AS post
  LEFT JOIN witness_wishes AS wish
    ON wish.person = person.person AND wish.post = post.post
  LEFT JOIN witness_ways AS way ON way.origin = person.home AND way.destination = post.place
  WHERE person.drawn
),
ends AS (
  SELECT
    person,
    post,
    a_sure,
    CASE WHEN a_sure THEN a_hi ELSE 0 END AS a_lo,
    a_hi,
    km IS NOT NULL AS l_sure,
    CASE WHEN km IS NULL THEN 0 ELSE 100 * exp(-km::DOUBLE / 15) END AS l_lo,
    CASE WHEN km IS NULL THEN 100 ELSE 100 * exp(-km::DOUBLE / 15) END AS l_hi,
    coalesce(rise <> 0 OR classes IS NOT NULL, false) AND rise IS NOT NULL AS c_sure,
    CASE
      WHEN rise > 0 THEN 50
      WHEN rise < 0 THEN 0
      WHEN rise = 0 THEN greatest(0, least(100, 50 + 25 * classes))
    END AS c_value
  FROM measured
)
SELECT
  *,
  CASE WHEN c_sure THEN c_value ELSE 0 END AS c_lo,
  CASE WHEN c_sure THEN c_value ELSE 100 END AS c_hi,
  (9 * a_lo + 4 * l_lo + 3 * CASE WHEN c_sure THEN c_value ELSE 0 END) / 16 AS lo,
  (9 * a_hi + 4 * l_hi + 3 * CASE WHEN c_sure THEN c_value ELSE 100 END) / 16 AS hi,
  (9 * a_sure::INTEGER + 4 * l_sure::INTEGER + 3 * c_sure::INTEGER) / 16 AS completeness,
  (
    9 * CASE WHEN a_sure THEN a_lo ELSE 0 END
    + 4 * CASE WHEN l_sure THEN l_lo ELSE 0 END
    + 3 * CASE WHEN c_sure THEN c_value ELSE 0 END
  ) / nullif(9 * a_sure::INTEGER + 4 * l_sure::INTEGER + 3 * c_sure::INTEGER, 0) AS mean
FROM ends
