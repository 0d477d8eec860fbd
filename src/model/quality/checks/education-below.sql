-- Grain: a person at work with a level of education on a post that asks for one. Bad: below it.
-- Vocational and general schools of one level count the same, D-IV like S-1.
WITH levels (id, rank) AS (
  VALUES
    ('05', 1), ('10', 2), ('12', 2), ('15', 3), ('17', 3), ('18', 3), ('20', 4), ('25', 5),
    ('30', 6), ('35', 7), ('40', 7), ('42', 8), ('45', 9), ('47', 10), ('49', 11), ('50', 12)
)
SELECT
  employees.person_id,
  'education:' || employees.education_level AS found,
  'education:' || positions.min_education AS expected,
  held.rank < asked.rank AS bad
FROM people
JOIN employees ON employees.person_id = people.person_id
JOIN positions ON positions.position_id = people.position_id
JOIN levels AS held ON held.id = employees.education_level
JOIN levels AS asked ON asked.id = positions.min_education
