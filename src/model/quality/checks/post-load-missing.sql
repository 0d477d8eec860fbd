-- Grain: a post whose need comes from its workload. Bad: no task in any period (ABK).
WITH loaded_posts AS (SELECT DISTINCT position_id FROM workload)
SELECT positions.position_id, loaded_posts.position_id IS NULL AS bad
FROM positions
LEFT JOIN loaded_posts ON loaded_posts.position_id = positions.position_id
WHERE coalesce(positions.need_method, 'abk') = 'abk'
