-- Grain: a rating with result, behaviour and predicate. Bad: the predicate is not the one that the
-- 3 x 3 table gives (PermenPANRB 6/2022).
WITH given (result_rating, behaviour_rating, predicate) AS (
  VALUES
    ('DI_ATAS', 'DI_ATAS', 'SANGAT_BAIK'),
    ('DI_ATAS', 'SESUAI', 'BAIK'),
    ('DI_ATAS', 'DI_BAWAH', 'KURANG'),
    ('SESUAI', 'DI_ATAS', 'BAIK'),
    ('SESUAI', 'SESUAI', 'BAIK'),
    ('SESUAI', 'DI_BAWAH', 'KURANG'),
    ('DI_BAWAH', 'DI_ATAS', 'BUTUH_PERBAIKAN'),
    ('DI_BAWAH', 'SESUAI', 'BUTUH_PERBAIKAN'),
    ('DI_BAWAH', 'DI_BAWAH', 'SANGAT_KURANG')
)
SELECT
  employees.person_id,
  performance.period AS label,
  performance.predicate AS found,
  given.predicate AS expected,
  performance.predicate <> given.predicate AS bad
FROM performance
JOIN given
  ON given.result_rating = performance.result_rating
  AND given.behaviour_rating = performance.behaviour_rating
LEFT JOIN employees ON employees.nip = performance.nip
WHERE performance.predicate IS NOT NULL
