-- Grain: a functional competency test passed up to as_of. Units: days.
SELECT
  employees.person_id AS personId,
  competency_tests.title,
  competency_tests.tier,
  competency_tests.passed_on AS passedOn,
  competency_tests.valid_until AS validUntil
FROM competency_tests
JOIN employees ON employees.nip = competency_tests.nip
CROSS JOIN dataset_meta
WHERE competency_tests.passed_on <= dataset_meta.as_of
ORDER BY personId, passedOn DESC
