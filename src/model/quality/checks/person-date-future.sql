-- Grain: a date of a person that has to lie behind the day. Bad: it lies after it.
SELECT
  employees.person_id,
  strftime(past.stated, '%d-%m-%Y') AS found,
  strftime(day.as_of, '%d-%m-%Y') AS expected,
  past.stated > day.as_of AS bad
FROM employees
CROSS JOIN day
CROSS JOIN unnest([
  employees.birth_date,
  employees.golongan_since,
  employees.position_since
]) AS past (stated)
WHERE past.stated IS NOT NULL
