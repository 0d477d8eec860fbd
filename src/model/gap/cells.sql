-- Grain: row unit x competency, and the margins: a null rowId is all rows, a null competencyId all.
-- Units: holders and assessed in persons; pairs and known in person x standard; JPM in percent, the
-- mean over the assessed persons of sum(level) / sum(standard), raw and capped at the standard.
-- Holders and pairs are counted by posts (every holder of a post has its standards); only what is
-- assessed is looked at person by person.
WITH newest AS (
  /* newest.sql */
),
posts AS MATERIALIZED (
  SELECT coalesce(row_id, '') AS row_id, position_id, holders
  FROM scoped_posts($1::VARCHAR, $2::VARCHAR, $3::VARCHAR, $4::VARCHAR, $5::VARCHAR)
  WHERE holders > 0
),
seen AS MATERIALIZED (
  SELECT
    posts.row_id,
    people.person_id,
    standard.competency_id,
    standard.level AS standard,
    CASE WHEN newest.state = 'valid' THEN newest.level END AS level,
    newest.state
  FROM newest
  JOIN employees ON employees.nip = newest.nip
  JOIN people
    ON people.person_id = employees.person_id
    AND ($4::VARCHAR IS NULL OR list_contains(string_split($4::VARCHAR, ','), people.status))
  JOIN posts ON posts.position_id = people.position_id
  JOIN position_standards AS standard
    ON standard.position_id = posts.position_id
    AND standard.competency_id = newest.competency_id
),
asked AS (
  SELECT posts.row_id, standard.competency_id, sum(posts.holders) AS pairs
  FROM posts
  JOIN position_standards AS standard ON standard.position_id = posts.position_id
  GROUP BY posts.row_id, standard.competency_id
),
pairs AS (
  SELECT
    row_id,
    competency_id,
    grouping(row_id) AS all_rows,
    grouping(competency_id) AS all_competencies,
    sum(pairs) AS pairs
  FROM asked
  GROUP BY GROUPING SETS ((row_id, competency_id), (row_id), (competency_id), ())
),
held AS (
  SELECT row_id, sum(holders) AS holders
  FROM posts
  WHERE position_id IN (SELECT position_id FROM position_standards)
  GROUP BY GROUPING SETS ((row_id), ())
),
match AS (
  SELECT
    row_id,
    competency_id,
    grouping(row_id) AS all_rows,
    grouping(competency_id) AS all_competencies,
    100 * sum(level) / sum(standard) AS raw,
    100 * sum(least(level, standard)) / sum(standard) AS capped
  FROM seen
  WHERE level IS NOT NULL
  GROUP BY GROUPING SETS (
    (person_id, row_id, competency_id), (person_id, row_id), (person_id, competency_id), (person_id)
  )
),
persons AS (
  SELECT
    row_id,
    competency_id,
    all_rows,
    all_competencies,
    count(*) AS assessed,
    avg(raw) AS jpm_raw,
    avg(capped) AS jpm_capped
  FROM match
  GROUP BY ALL
),
levels AS (
  SELECT
    row_id,
    competency_id,
    grouping(row_id) AS all_rows,
    grouping(competency_id) AS all_competencies,
    count(level) AS known,
    count(*) FILTER (WHERE state = 'expired') AS expired,
    count(*) FILTER (WHERE state IN ('draft', 'future')) AS unusable,
    median(level - standard) AS median_gap,
    count(*) FILTER (WHERE level < standard) AS below
  FROM seen
  GROUP BY GROUPING SETS ((row_id, competency_id), (row_id), (competency_id), ())
)
SELECT
  pairs.row_id AS rowId,
  pairs.competency_id AS competencyId,
  coalesce(held.holders, pairs.pairs) AS holders,
  coalesce(persons.assessed, 0) AS assessed,
  coalesce(persons.assessed, 0) / coalesce(held.holders, pairs.pairs) AS coverage,
  pairs.pairs,
  coalesce(levels.known, 0) AS known,
  coalesce(levels.expired, 0) AS expired,
  coalesce(levels.unusable, 0) AS unusable,
  levels.median_gap AS medianGap,
  coalesce(levels.below, 0) AS below,
  CASE WHEN levels.known > 0 THEN levels.below / levels.known END AS belowShare,
  persons.jpm_raw AS jpmRaw,
  persons.jpm_capped AS jpmCapped
FROM pairs
LEFT JOIN held ON pairs.all_competencies = 1 AND held.row_id IS NOT DISTINCT FROM pairs.row_id
LEFT JOIN levels
  ON levels.all_rows = pairs.all_rows
  AND levels.all_competencies = pairs.all_competencies
  AND levels.row_id IS NOT DISTINCT FROM pairs.row_id
  AND levels.competency_id IS NOT DISTINCT FROM pairs.competency_id
LEFT JOIN persons
  ON persons.all_rows = pairs.all_rows
  AND persons.all_competencies = pairs.all_competencies
  AND persons.row_id IS NOT DISTINCT FROM pairs.row_id
  AND persons.competency_id IS NOT DISTINCT FROM pairs.competency_id
WHERE pairs.pairs > 0
ORDER BY pairs.all_rows, pairs.row_id, pairs.all_competencies, pairs.competency_id
