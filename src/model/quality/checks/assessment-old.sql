-- Grain: a person at work who was assessed by the day. Bad: the newest assessment is older than
-- three years; one that is three years old to the day still stands.
SELECT
  employees.person_id,
  strftime(max(assessments.assessed_on), '%d-%m-%Y') AS found,
  any_value(strftime(day.as_of - INTERVAL 36 MONTH, '%d-%m-%Y')) AS expected,
  max(assessments.assessed_on) < any_value(day.as_of - INTERVAL 36 MONTH) AS bad
FROM people
JOIN employees ON employees.person_id = people.person_id
JOIN assessments ON assessments.nip = employees.nip
CROSS JOIN day
WHERE assessments.assessed_on <= day.as_of
GROUP BY employees.person_id
