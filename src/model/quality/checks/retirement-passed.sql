-- Grain: a person with a recorded day of retirement and an active status. Bad: the day has passed.
SELECT
  employees.person_id,
  strftime(employees.retirement_date, '%d-%m-%Y') AS found,
  employees.retirement_date <= day.as_of AS bad
FROM employees
CROSS JOIN day
WHERE employees.retirement_date IS NOT NULL
  AND employees.legal_status IN ('01', '71', '72', '73')
