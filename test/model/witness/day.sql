-- Grain: one row. Units: days, a year. rating_year: the year of the day where anybody has a rating
-- of it, else the year before.
SELECT
  as_of AS today,
  year(as_of) - CASE
    WHEN EXISTS (
      SELECT 1
      FROM performance
      SEMI JOIN employees ON employees.nip = performance.nip
      WHERE performance.period = year(as_of)::VARCHAR
        AND (
          performance.predicate IS NOT NULL
          OR (performance.result_rating IS NOT NULL AND performance.behaviour_rating IS NOT NULL)
        )
    ) THEN 0
    ELSE 1
  END AS rating_year
FROM dataset_meta
