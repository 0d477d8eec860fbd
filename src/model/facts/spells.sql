-- Grain: a person x spell in a post up to as_of. Units: days.
-- The present post is a spell too where the history does not hold one that began on its day; it is
-- presumed then: it is no record of a career.
WITH history AS (
  SELECT
    employees.person_id,
    past.position_id,
    past.title,
    past.job_family,
    past.tier,
    past.since,
    past.until,
    false AS presumed
  FROM position_history AS past
  JOIN employees ON employees.nip = past.nip
),
present AS (
  SELECT
    employees.person_id,
    post.position_id,
    post.title,
    post.job_family,
    post.tier,
    employees.position_since AS since,
    NULL::DATE AS until,
    true AS presumed
  FROM employees
  JOIN positions AS post ON post.position_id = employees.position_id
  ANTI JOIN history
    ON history.person_id = employees.person_id AND history.since = employees.position_since
  WHERE employees.position_since IS NOT NULL
)
SELECT
  spell.person_id AS personId,
  spell.position_id AS positionId,
  spell.title,
  coalesce(spell.job_family, post.job_family) AS family,
  coalesce(spell.tier, post.tier) AS tier,
  spell.since,
  spell.until,
  spell.presumed
FROM (SELECT * FROM history UNION ALL SELECT * FROM present) AS spell
LEFT JOIN positions AS post ON post.position_id = spell.position_id
CROSS JOIN dataset_meta
WHERE spell.since <= dataset_meta.as_of
ORDER BY personId, spell.since DESC, spell.title
