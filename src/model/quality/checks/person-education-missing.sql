-- Grain: a person at work. Bad: no level of education.
SELECT employees.person_id, employees.education_level IS NULL AS bad
FROM people
JOIN employees ON employees.person_id = people.person_id
