-- Grain: a person at work who holds the post. Units: fte in posts.
-- nipMasked shows the last four digits only.
SELECT
  people.person_id AS personId,
  people.name,
  '••••••••••••••' || right(employees.nip, 4) AS nipMasked,
  people.status,
  people.golongan,
  people.position_id AS positionId,
  positions.title,
  people.position_since AS positionSince,
  people.fte
FROM people
JOIN employees ON employees.person_id = people.person_id
JOIN positions ON positions.position_id = people.position_id
WHERE people.position_id = $1::VARCHAR
ORDER BY people.name, people.person_id
