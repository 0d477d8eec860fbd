-- Grain: a person x rank of a wish. Units: none. A row without a target is a reply without a wish.
SELECT
  employees.person_id AS personId,
  aspirations.rank,
  aspirations.position_id AS positionId,
  aspirations.unit_id AS unitId,
  aspirations.job_family AS family,
  aspirations.willingness
FROM aspirations
JOIN employees ON employees.nip = aspirations.nip
ORDER BY personId, aspirations.rank
