-- Grain: a row of workload that names a post. Bad: the file of posts does not hold it.
SELECT
  positions.position_id,
  workload.task AS label,
  workload.position_id AS found,
  positions.position_id IS NULL AS bad
FROM workload
LEFT JOIN positions ON positions.position_id = workload.position_id
WHERE workload.position_id IS NOT NULL
