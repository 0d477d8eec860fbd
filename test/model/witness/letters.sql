-- Grain: a post with a letter of the ministry for the day, or for any day. Units: none.
SELECT ref_a AS post_id, bool_or(document IS NOT NULL) AS numbered
FROM office
CROSS JOIN witness_day
WHERE setting = 'letter'
  AND ref_a IS NOT NULL
  AND coalesce(try_cast(ref_b AS DATE) = today, true)
GROUP BY ref_a
