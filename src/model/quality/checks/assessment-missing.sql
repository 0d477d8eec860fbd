-- Grain: a person at work on a post. Bad: never assessed in any competency.
WITH assessed AS (SELECT DISTINCT nip FROM assessments)
SELECT employees.person_id, assessed.nip IS NULL AS bad
FROM people
JOIN employees ON employees.person_id = people.person_id
LEFT JOIN assessed ON assessed.nip = employees.nip
WHERE people.position_id IS NOT NULL
