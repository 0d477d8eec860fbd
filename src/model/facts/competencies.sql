-- Grain: a competency. Units: none.
SELECT competency_id AS id, name, kind
FROM competencies
ORDER BY competency_id
