-- Grain: person x competency, the newest assessment, final ones first.
-- Units: level 1-5. state: 'valid' to the day 36 months on, 'expired' after, 'draft', 'future' (dated
-- after as_of).
SELECT
  assessments.nip,
  assessments.competency_id,
  assessments.level,
  assessments.assessed_on,
  CASE
    WHEN assessments.status = 'DRAFT' THEN 'draft'
    WHEN assessments.assessed_on > dataset_meta.as_of THEN 'future'
    WHEN assessments.assessed_on + INTERVAL 36 MONTH >= dataset_meta.as_of THEN 'valid'
    ELSE 'expired'
  END AS state
FROM assessments, dataset_meta
QUALIFY row_number() OVER (
  PARTITION BY assessments.nip, assessments.competency_id
  ORDER BY state IN ('valid', 'expired') DESC, assessments.assessed_on DESC
) = 1
