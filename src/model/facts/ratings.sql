-- Grain: a person x year up to the year of as_of. Units: none.
-- A year whose predicate is not recorded comes with its two ratings, if they are.
SELECT
  employees.person_id AS personId,
  performance.period::INTEGER AS year,
  performance.predicate,
  performance.result_rating AS result,
  performance.behaviour_rating AS behaviour
FROM performance
JOIN employees ON employees.nip = performance.nip
CROSS JOIN dataset_meta
WHERE len(performance.period) = 4 AND performance.period::INTEGER <= year(dataset_meta.as_of)
ORDER BY personId, year DESC
