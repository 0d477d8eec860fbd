-- Grain: a person in service x level 1 to 3. Units: days served on that level or above up to the day, each once;
-- sure: by spells of known tier; possible: those of unknown tier too.
WITH spans AS (
  SELECT person_id, tiers.level, since, until
  FROM witness_spells AS spell
  LEFT JOIN witness_tiers AS tiers ON tiers.tier = spell.tier
  UNION ALL
  SELECT employees.person_id, tiers.level, employees.position_since, today
  FROM employees
  JOIN positions AS post ON post.position_id = employees.position_id
  JOIN witness_tiers AS tiers ON tiers.tier = post.tier
  CROSS JOIN witness_day
),
counted AS (
  SELECT person_id, least.level, reading.sure, since, until
  FROM spans
  CROSS JOIN (VALUES (1), (2), (3)) AS least (level)
  CROSS JOIN (VALUES (true), (false)) AS reading (sure)
  WHERE since < until
    AND (spans.level >= least.level OR (spans.level IS NULL AND NOT reading.sure))
),
uncovered AS (
  SELECT
    person_id,
    level,
    sure,
    greatest(
      since,
      max(until) OVER (
        PARTITION BY person_id, level, sure
        ORDER BY since, until
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      )
    ) AS since,
    until
  FROM counted
)
SELECT
  person.person,
  level,
  coalesce(sum(until - uncovered.since) FILTER (sure), 0) AS sure,
  coalesce(sum(until - uncovered.since) FILTER (NOT sure), 0) AS possible
FROM uncovered
JOIN witness_persons AS person ON person.person_id = uncovered.person_id
WHERE uncovered.since < until
GROUP BY person.person, level
