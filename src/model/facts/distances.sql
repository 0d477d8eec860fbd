-- Grain: a pair of kecamatan as the office states it, in one order or both. Units: km.
-- A row without both names or without kilometres says nothing; of two rows of one pair the longer
-- way counts.
SELECT ref_a AS origin, ref_b AS destination, max(value) AS km
FROM office
WHERE setting = 'distance' AND ref_a IS NOT NULL AND ref_b IS NOT NULL AND value IS NOT NULL
GROUP BY ref_a, ref_b
ORDER BY origin, destination
