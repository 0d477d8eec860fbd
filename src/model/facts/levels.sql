-- Grain: a person x competency: the newest assessment up to as_of. Units: level 1-5.
-- A final one goes before a draft, which cannot be used; of two on one day the lower level.
SELECT
  employees.person_id AS personId,
  assessments.competency_id AS competencyId,
  assessments.level,
  assessments.assessed_on AS assessedOn,
  coalesce(assessments.status = 'DRAFT', false) AS draft
FROM assessments
JOIN employees ON employees.nip = assessments.nip
CROSS JOIN dataset_meta
WHERE assessments.assessed_on <= dataset_meta.as_of
QUALIFY row_number() OVER (
  PARTITION BY employees.person_id, assessments.competency_id
  ORDER BY draft, assessments.assessed_on DESC, assessments.level
) = 1
ORDER BY personId, competencyId
