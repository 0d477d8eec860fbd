-- Grain: a person on a post in a known unit, with its perangkat daerah. Units: none.
SELECT employees.person_id, post_owners.opd_id
FROM employees
JOIN post_owners ON post_owners.position_id = employees.position_id
