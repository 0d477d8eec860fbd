-- Grain: a post. Bad: no competency standard (SKJ).
WITH stated AS (SELECT DISTINCT position_id FROM position_standards)
SELECT positions.position_id, stated.position_id IS NULL AS bad
FROM positions
LEFT JOIN stated ON stated.position_id = positions.position_id
