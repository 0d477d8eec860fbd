-- Grain: a pair of kecamatan in bare spelling, in both directions. Units: km, the longer of two.
WITH stated AS (
  SELECT
    regexp_replace(lower(strip_accents(ref_a)), '[^\p{L}\p{N}]+', '', 'g') AS a,
    regexp_replace(lower(strip_accents(ref_b)), '[^\p{L}\p{N}]+', '', 'g') AS b,
    value
  FROM office
  WHERE setting = 'distance' AND isfinite(value)
)
SELECT origin, destination, max(km) AS km
FROM (
  SELECT a AS origin, b AS destination, value AS km FROM stated
  UNION ALL
  SELECT b, a, value FROM stated
) AS both_ways
WHERE origin <> destination AND origin <> '' AND destination <> ''
GROUP BY origin, destination
