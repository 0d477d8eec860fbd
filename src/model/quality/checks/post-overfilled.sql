-- Grain: a structural post with a number of seats. Bad: more people at work hold it than it has
-- seats; acting holders do not count.
WITH held AS (
  SELECT position_id, count(*) AS holders FROM people GROUP BY position_id
)
SELECT
  positions.position_id,
  coalesce(held.holders, 0)::VARCHAR AS found,
  positions.seats::VARCHAR AS expected,
  coalesce(held.holders, 0) > positions.seats AS bad
FROM positions
LEFT JOIN held ON held.position_id = positions.position_id
WHERE positions.kind IN ('JPT', 'ADMINISTRATOR', 'PENGAWAS') AND positions.seats IS NOT NULL
