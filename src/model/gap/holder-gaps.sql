-- Grain: a person at work x a competency that the standard of the post held asks, under the filters.
-- Units: standard, level and recorded are levels 1-5. level is null unless state is 'valid'.
-- state: of the newest assessment, final ones first: 'valid' to the day 36 months on, 'expired'
-- after, 'draft', 'future' (dated after as_of), null = never assessed.
WITH newest AS (
  /* newest.sql */
)
SELECT
  coalesce(post.row_id, '') AS row_id,
  people.person_id,
  people.name,
  post.position_id,
  post.title,
  post.unit_id,
  standard.competency_id,
  standard.level AS standard,
  coalesce(standard.core, false) AS core,
  newest.level AS recorded,
  CASE WHEN newest.state = 'valid' THEN newest.level END AS level,
  newest.assessed_on,
  newest.state
FROM scoped_posts($1::VARCHAR, $2::VARCHAR, $3::VARCHAR, $4::VARCHAR, $5::VARCHAR) AS post
JOIN people
  ON people.position_id = post.position_id
  AND ($4::VARCHAR IS NULL OR list_contains(string_split($4::VARCHAR, ','), people.status))
JOIN employees ON employees.person_id = people.person_id
JOIN position_standards AS standard ON standard.position_id = post.position_id
LEFT JOIN newest ON newest.nip = employees.nip AND newest.competency_id = standard.competency_id
