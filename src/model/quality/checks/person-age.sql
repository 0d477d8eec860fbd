-- Grain: a person at work with a date of birth. Bad: younger than 17 or older than 70 on the day.
SELECT
  employees.person_id,
  strftime(employees.birth_date, '%d-%m-%Y') AS found,
  employees.birth_date > day.as_of - INTERVAL 204 MONTH
    OR employees.birth_date <= day.as_of - INTERVAL 852 MONTH AS bad
FROM people
JOIN employees ON employees.person_id = people.person_id
CROSS JOIN day
WHERE employees.birth_date IS NOT NULL
