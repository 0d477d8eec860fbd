-- Grain: a person of the file. Units: days. declaresConstraint: a reply carries a note of a constraint.
SELECT
  employees.person_id AS id,
  employees.birth_date AS birthDate,
  EXISTS (
    SELECT 1
    FROM aspirations
    WHERE aspirations.nip = employees.nip AND aspirations.constraint_note IS NOT NULL
  ) AS declaresConstraint
FROM employees
ORDER BY employees.person_id
