-- Grain: a person x competency with a level that counts. Units: level 1-5, freshness 1 to 0.5.
-- The newest final assessment up to the day, of two on one day the lower; valid for 36 months.
WITH newest AS (
  SELECT employees.person_id, competency_id, level, assessed_on
  FROM assessments
  JOIN employees ON employees.nip = assessments.nip
  CROSS JOIN witness_day
  WHERE assessments.status IS DISTINCT FROM 'DRAFT' AND assessed_on <= today
  QUALIFY row_number() OVER (
    PARTITION BY employees.person_id, competency_id
    ORDER BY assessed_on DESC, level
  ) = 1
)
SELECT
  person_id,
  competency_id,
  level,
  1 - 0.5::DOUBLE * (today - assessed_on)
    / ((assessed_on + INTERVAL 36 MONTH)::DATE - assessed_on) AS fresh
FROM newest
CROSS JOIN witness_day
WHERE (assessed_on + INTERVAL 36 MONTH)::DATE >= today
