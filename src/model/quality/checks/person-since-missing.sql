-- Grain: a person at work on a post. Bad: the day since when (TMT jabatan) is missing.
SELECT employees.person_id, employees.position_since IS NULL AS bad
FROM people
JOIN employees ON employees.person_id = people.person_id
WHERE employees.position_id IS NOT NULL
