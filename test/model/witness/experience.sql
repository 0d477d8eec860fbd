-- Grain: a person in service x job family with experience. Units: months, each worth 2^(-age in months / 60).
-- The integral over time; what overlaps within a family counts once.
WITH spans AS (
  SELECT person_id, family, since, until
  FROM witness_spells
  UNION ALL
  SELECT employees.person_id, post.job_family, employees.position_since, today
  FROM employees
  JOIN positions AS post ON post.position_id = employees.position_id
  CROSS JOIN witness_day
),
uncovered AS (
  SELECT
    person_id,
    family,
    greatest(
      since,
      max(until) OVER (
        PARTITION BY person_id, family
        ORDER BY since, until
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      )
    ) AS since,
    until
  FROM spans
  WHERE family IS NOT NULL AND since < until
)
SELECT
  person.person,
  family,
  sum(
    60 / ln(2) * (
      power(2, (until - today) / (365.25::DOUBLE / 12) / 60)
      - power(2, (uncovered.since - today) / (365.25::DOUBLE / 12) / 60)
    )
  ) AS months
FROM uncovered
JOIN witness_persons AS person ON person.person_id = uncovered.person_id
CROSS JOIN witness_day
WHERE uncovered.since < until
GROUP BY person.person, family
