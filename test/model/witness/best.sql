-- Grain: a post of a stretch of posts ($1 to $2) x its 20 best by the lower bound, whom no gate stops
-- and who do not hold it. Units: points 0-100. unbeaten: those of all whose hi no lo lies above.
WITH eligible AS (
  SELECT person, post
  FROM witness_rules
  WHERE greatest(m03, m06, m07, m08, m09, m10, m12, m13, m15, m16, m17, m23) < 6
    AND post BETWEEN $1::INTEGER AND $2::INTEGER
),
scored AS (
  SELECT
    da.person_id,
    da.post_id,
    da.lo,
    da.hi,
    max(da.lo) OVER (PARTITION BY da.post) AS most
  FROM witness_abilities AS da
  JOIN eligible ON eligible.person = da.person AND eligible.post = da.post
  JOIN witness_persons AS person ON person.person = da.person
  WHERE da.post BETWEEN $1::INTEGER AND $2::INTEGER
    AND person.position_id IS DISTINCT FROM da.post_id
)
SELECT
  post_id,
  person_id,
  lo,
  hi,
  count(*) FILTER (hi >= most) OVER (PARTITION BY post_id)::INTEGER AS unbeaten,
  count(*) OVER (PARTITION BY post_id)::INTEGER AS total
FROM scored
QUALIFY row_number() OVER (PARTITION BY post_id ORDER BY round(lo, 9) DESC, person_id) <= 20
ORDER BY post_id, round(lo, 9) DESC, person_id
