-- Grain: a post held with both of its days. Bad: it ended before it began.
SELECT
  employees.person_id,
  position_history.title AS label,
  strftime(position_history.until, '%d-%m-%Y') AS found,
  strftime(position_history.since, '%d-%m-%Y') AS expected,
  position_history.until < position_history.since AS bad
FROM position_history
LEFT JOIN employees ON employees.nip = position_history.nip
WHERE position_history.since IS NOT NULL AND position_history.until IS NOT NULL
