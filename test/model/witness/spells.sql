-- Grain: a person x spell in a post up to the day, as the history has it. Units: days.
SELECT
  employees.person_id,
  coalesce(past.job_family, post.job_family) AS family,
  coalesce(past.tier, post.tier) AS tier,
  past.since,
  least(coalesce(past.until, today), today) AS until
FROM position_history AS past
JOIN employees ON employees.nip = past.nip
LEFT JOIN positions AS post ON post.position_id = past.position_id
CROSS JOIN witness_day
WHERE past.since <= today
