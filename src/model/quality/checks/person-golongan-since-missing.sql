-- Grain: a person at work with a golongan. Bad: the day since when (TMT golongan) is missing.
SELECT employees.person_id, employees.golongan_since IS NULL AS bad
FROM people
JOIN employees ON employees.person_id = people.person_id
WHERE employees.golongan IS NOT NULL
