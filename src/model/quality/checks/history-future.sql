-- Grain: a post held. Bad: it began after the day.
SELECT
  employees.person_id,
  position_history.title AS label,
  strftime(position_history.since, '%d-%m-%Y') AS found,
  strftime(day.as_of, '%d-%m-%Y') AS expected,
  position_history.since > day.as_of AS bad
FROM position_history
LEFT JOIN employees ON employees.nip = position_history.nip
CROSS JOIN day
WHERE position_history.since IS NOT NULL
