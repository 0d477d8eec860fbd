-- Grain: a sanction. Units: days.
SELECT employees.person_id AS personId, discipline.level, discipline.since, discipline.until
FROM discipline
JOIN employees ON employees.nip = discipline.nip
ORDER BY personId, discipline.since
