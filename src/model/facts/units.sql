-- Grain: a unit. Units: none.
SELECT unit_id AS id, parent_id AS parentId, opd_id AS opdId, name, kind, district
FROM unit_paths
ORDER BY unit_id
