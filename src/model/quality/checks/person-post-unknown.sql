-- Grain: a post, held or as acting holder, that a person's row names. Bad: the file of posts does
-- not hold it.
SELECT
  employees.person_id,
  named.position_id AS found,
  positions.position_id IS NULL AS bad
FROM employees
CROSS JOIN unnest([employees.position_id, employees.acting_position_id]) AS named (position_id)
LEFT JOIN positions ON positions.position_id = named.position_id
WHERE named.position_id IS NOT NULL
