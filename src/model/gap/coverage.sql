-- Grain: one row. Units: persons at work who hold a post under the filters.
-- holders = withStandard + those whose post has no standard; assessed: at least one level that
-- counts; expiredOnly: none that counts, but an expired one.
WITH gaps AS (
  /* holder-gaps.sql */
),
known AS (
  SELECT
    person_id,
    count(level) AS levels,
    count(*) FILTER (WHERE state = 'expired') AS expired
  FROM gaps
  GROUP BY person_id
),
held AS (
  SELECT people.person_id
  FROM scoped_posts($1::VARCHAR, $2::VARCHAR, $3::VARCHAR, $4::VARCHAR, $5::VARCHAR) AS post
  JOIN people
    ON people.position_id = post.position_id
    AND ($4::VARCHAR IS NULL OR list_contains(string_split($4::VARCHAR, ','), people.status))
)
SELECT
  count(*) AS holders,
  count(known.person_id) AS withStandard,
  count(*) FILTER (WHERE known.levels > 0) AS assessed,
  count(*) FILTER (WHERE known.levels = 0 AND known.expired > 0) AS expiredOnly
FROM held
LEFT JOIN known ON known.person_id = held.person_id
