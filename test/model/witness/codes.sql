-- Grain: a drawn person x post of a stretch of posts ($1 to $2). Units: one digit a rule of pairs, in
-- the order of the catalogue; the digits are the codes of evidence.sql.
SELECT
  person,
  post,
  concat(
    m01, m02, m03, m04, m05, m06, m07, m08, m09, m10, m11, m12, m13, m14, m15, m16, m17, m18, m22,
    m23, m24, m25, m27, m28, m29, m30, m31, m32, m33
  ) AS codes
FROM witness_rules
WHERE drawn AND post BETWEEN $1::INTEGER AND $2::INTEGER
