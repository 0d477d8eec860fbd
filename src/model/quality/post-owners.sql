-- Grain: a post in a known unit, with its perangkat daerah. Units: none.
SELECT positions.position_id, unit_paths.opd_id
FROM positions
JOIN unit_paths ON unit_paths.unit_id = positions.unit_id
