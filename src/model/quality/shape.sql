-- Grain: none; the columns that a check may give, so that each gives only its own.
SELECT
  NULL::VARCHAR AS person_id,
  NULL::VARCHAR AS position_id,
  NULL::VARCHAR AS unit_id,
  NULL::VARCHAR AS label,
  NULL::VARCHAR AS found,
  NULL::VARCHAR AS expected,
  NULL::BOOLEAN AS bad
WHERE false
