-- Grain: a profile of standards x person in service. Units: percent; known and fresh 0-1.
-- Job-person match, each level capped at its standard; an unknown level is 1 at worst, and at best no
-- less than the standard.
WITH profiles AS (
  SELECT DISTINCT post.profile, standard.competency_id, standard.level
  FROM witness_posts AS post
  JOIN position_standards AS standard ON standard.position_id = post.post_id
),
totals AS (
  SELECT profile, sum(level)::DOUBLE AS asked, count(*) AS competencies
  FROM profiles
  GROUP BY profile
),
seen AS (
  SELECT
    asked.profile,
    person.person,
    sum(asked.level)::DOUBLE AS asked,
    sum(least(own.level, asked.level))::DOUBLE AS counted,
    count(*) AS competencies,
    sum(asked.level * own.fresh) AS fresh
  FROM profiles AS asked
  JOIN witness_levels AS own ON own.competency_id = asked.competency_id
  JOIN witness_persons AS person ON person.person_id = own.person_id
  GROUP BY asked.profile, person.person
),
ends AS (
  SELECT
    totals.profile,
    person.person,
    100 * (
      coalesce(seen.counted, 0) + totals.competencies - coalesce(seen.competencies, 0)
    ) / totals.asked AS lo,
    100 * (coalesce(seen.counted, 0) + totals.asked - coalesce(seen.asked, 0)) / totals.asked
      AS hi,
    100 * seen.counted / seen.asked AS mean,
    coalesce(seen.asked, 0) / totals.asked AS known,
    coalesce(seen.fresh / seen.asked, 0) AS fresh
  FROM totals
  CROSS JOIN witness_persons AS person
  LEFT JOIN seen ON seen.profile = totals.profile AND seen.person = person.person
)
SELECT
  profile,
  person,
  lo,
  hi,
  CASE WHEN known > 0 THEN least(hi, greatest(lo, mean)) END AS value,
  known,
  fresh
FROM ends
