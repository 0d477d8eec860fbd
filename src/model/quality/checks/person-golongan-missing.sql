-- Grain: a person at work who has a golongan by law (not paruh waktu). Bad: none recorded.
SELECT employees.person_id, employees.golongan IS NULL AS bad
FROM people
JOIN employees ON employees.person_id = people.person_id
WHERE employees.status <> 'PPPK_PW'
