-- Grain: row unit x competency, and the margins: a null rowId is all rows, a null competencyId all.
-- Units: holders and assessed in persons; pairs and known in person x standard; JPM in percent, the
-- mean over the assessed persons of sum(level) / sum(standard), raw and capped at the standard.
WITH gaps AS MATERIALIZED (
  /* holder-gaps.sql */
),
match AS (
  SELECT
    row_id,
    competency_id,
    grouping(row_id) AS all_rows,
    grouping(competency_id) AS all_competencies,
    100 * sum(level) / sum(standard) AS raw,
    100 * sum(least(level, standard)) / sum(standard) AS capped
  FROM gaps
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
pairs AS (
  SELECT
    row_id,
    competency_id,
    grouping(row_id) AS all_rows,
    grouping(competency_id) AS all_competencies,
    count(DISTINCT person_id) AS holders,
    count(*) AS pairs,
    count(level) AS known,
    count(*) FILTER (WHERE state = 'expired') AS expired,
    count(*) FILTER (WHERE state IN ('draft', 'future')) AS unusable,
    median(level - standard) AS median_gap,
    count(*) FILTER (WHERE level < standard) AS below
  FROM gaps
  GROUP BY GROUPING SETS ((row_id, competency_id), (row_id), (competency_id), ())
)
SELECT
  pairs.row_id AS rowId,
  pairs.competency_id AS competencyId,
  pairs.holders,
  coalesce(persons.assessed, 0) AS assessed,
  coalesce(persons.assessed, 0) / pairs.holders AS coverage,
  pairs.pairs,
  pairs.known,
  pairs.expired,
  pairs.unusable,
  pairs.median_gap AS medianGap,
  pairs.below,
  CASE WHEN pairs.known > 0 THEN pairs.below / pairs.known END AS belowShare,
  persons.jpm_raw AS jpmRaw,
  persons.jpm_capped AS jpmCapped
FROM pairs
LEFT JOIN persons
  ON persons.all_rows = pairs.all_rows
  AND persons.all_competencies = pairs.all_competencies
  AND persons.row_id IS NOT DISTINCT FROM pairs.row_id
  AND persons.competency_id IS NOT DISTINCT FROM pairs.competency_id
WHERE pairs.pairs > 0
ORDER BY pairs.all_rows, pairs.row_id, pairs.all_competencies, pairs.competency_id
