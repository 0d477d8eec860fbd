-- Grain: a person at work with a rank of PNS on a post that names its least or highest rank.
-- Bad: the rank lies outside. Ranks compare as text: roman I to IV, then the letter.
SELECT
  people.person_id,
  people.golongan AS found,
  coalesce(positions.min_golongan, '…') || ' – ' || coalesce(positions.max_golongan, '…') AS expected,
  coalesce(people.golongan < positions.min_golongan, false)
    OR coalesce(people.golongan > positions.max_golongan, false) AS bad
FROM people
JOIN positions ON positions.position_id = people.position_id
WHERE contains(people.golongan, '/')
  AND (contains(positions.min_golongan, '/') OR contains(positions.max_golongan, '/'))
