-- Grain: a person at work. Bad: no post is recorded.
SELECT employees.person_id, employees.position_id IS NULL AS bad
FROM people
JOIN employees ON employees.person_id = people.person_id
