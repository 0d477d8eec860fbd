-- Grain: a person at work whose post has a standard, of one row unit or (row null) of all.
-- Units: standards, known, below and expired in competencies; JPM in percent over the known ones,
-- null where none is. The lowest capped match first, the unknown last.
WITH gaps AS (
  /* holder-gaps.sql */
)
SELECT
  gaps.person_id AS personId,
  any_value(gaps.name) AS name,
  any_value(gaps.position_id) AS positionId,
  any_value(gaps.title) AS title,
  any_value(unit_paths.name) AS unitName,
  count(*) AS standards,
  count(gaps.level) AS known,
  count(*) FILTER (WHERE gaps.level < gaps.standard) AS below,
  count(*) FILTER (WHERE gaps.state = 'expired') AS expired,
  100 * sum(gaps.level) / sum(gaps.standard) FILTER (WHERE gaps.level IS NOT NULL) AS jpmRaw,
  100 * sum(least(gaps.level, gaps.standard)) FILTER (WHERE gaps.level IS NOT NULL)
    / sum(gaps.standard) FILTER (WHERE gaps.level IS NOT NULL) AS jpmCapped
FROM gaps
LEFT JOIN unit_paths ON unit_paths.unit_id = gaps.unit_id
WHERE $6::VARCHAR IS NULL OR gaps.row_id = $6::VARCHAR
GROUP BY gaps.person_id
ORDER BY jpmCapped NULLS LAST, name, gaps.person_id
