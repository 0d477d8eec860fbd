-- Grain: a person at work who holds a post of a cell and has one of the statuses asked for.
-- Units: fte in posts. nipMasked shows the last four digits only.
SELECT
  people.person_id AS personId,
  people.name,
  '••••••••••••••' || right(employees.nip, 4) AS nipMasked,
  people.status,
  people.golongan,
  people.position_id AS positionId,
  post.title,
  people.position_since AS positionSince,
  people.fte
FROM cell_posts(
  $1::VARCHAR, $2::VARCHAR, $3::VARCHAR, $4::VARCHAR, $5::VARCHAR,
  $6::VARCHAR, $7::VARCHAR, $8::VARCHAR
) AS post
JOIN people ON people.position_id = post.position_id
JOIN employees ON employees.person_id = people.person_id
WHERE $4::VARCHAR IS NULL OR list_contains(string_split($4::VARCHAR, ','), people.status)
ORDER BY post.title, people.name, people.person_id
