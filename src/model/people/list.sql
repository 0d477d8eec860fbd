-- Grain: a person of the file, at work or not. Units: none.
-- nipMasked shows the last four digits only. The post is null where the person has none, or one
-- that the file of posts does not hold. atWork as in the relation of people.
SELECT
  employees.person_id AS personId,
  employees.name,
  '••••••••••••••' || right(employees.nip, 4) AS nipMasked,
  employees.status,
  employees.legal_status AS legalStatus,
  people.person_id IS NOT NULL AS atWork,
  employees.golongan,
  post.position_id AS positionId,
  post.title,
  post.kind,
  post.tier,
  post.unit_id AS unitId,
  unit.name AS unitName,
  unit.opd_id AS opdId,
  unit.opd_name AS opdName,
  employees.position_since AS positionSince
FROM employees
LEFT JOIN people ON people.person_id = employees.person_id
LEFT JOIN positions AS post ON post.position_id = employees.position_id
LEFT JOIN unit_paths AS unit ON unit.unit_id = post.unit_id
ORDER BY employees.name, employees.person_id
