-- Grain: a person at work. Bad: no date of birth.
SELECT employees.person_id, employees.birth_date IS NULL AS bad
FROM people
JOIN employees ON employees.person_id = people.person_id
