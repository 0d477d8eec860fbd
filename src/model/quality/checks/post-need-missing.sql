-- Grain: a post whose need comes from another method than workload. Bad: no need is stated.
SELECT position_id, need_method AS expected, need IS NULL AS bad
FROM positions
WHERE need_method <> 'abk'
