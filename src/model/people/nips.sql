-- Grain: a person of the file. Units: none. The NIP whole, to find people of a list by it; it stays in
-- memory and is never shown.
SELECT
  employees.person_id AS personId,
  employees.nip
FROM employees
ORDER BY employees.person_id
