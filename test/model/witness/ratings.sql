-- Grain: a person x year with a known predicate. Units: points 20-100.
-- Where only the two ratings are recorded the table of PermenPANRB 6/2022 gives the predicate.
WITH read AS (
  SELECT
    employees.person_id,
    try_cast(period AS INTEGER) AS year,
    coalesce(
      predicate,
      CASE
        WHEN behaviour_rating = 'DI_BAWAH' AND result_rating = 'DI_BAWAH' THEN 'SANGAT_KURANG'
        WHEN behaviour_rating = 'DI_BAWAH' AND result_rating IS NOT NULL THEN 'KURANG'
        WHEN result_rating = 'DI_BAWAH' AND behaviour_rating IS NOT NULL THEN 'BUTUH_PERBAIKAN'
        WHEN result_rating = 'DI_ATAS' AND behaviour_rating = 'DI_ATAS' THEN 'SANGAT_BAIK'
        WHEN result_rating IS NOT NULL AND behaviour_rating IS NOT NULL THEN 'BAIK'
      END
    ) AS predicate
  FROM performance
  JOIN employees ON employees.nip = performance.nip
)
SELECT
  person_id,
  year,
  CASE predicate
    WHEN 'SANGAT_BAIK' THEN 100.0
    WHEN 'BAIK' THEN 80.0
    WHEN 'BUTUH_PERBAIKAN' THEN 60.0
    WHEN 'KURANG' THEN 40.0
    WHEN 'SANGAT_KURANG' THEN 20.0
  END::DOUBLE AS points
FROM read
CROSS JOIN witness_day
WHERE predicate IS NOT NULL AND year <= year(today)
