-- Grain: a post in a known unit, with its perangkat daerah. Units: none.
SELECT position_id, opd_id
FROM post_staffing
WHERE opd_id IS NOT NULL
