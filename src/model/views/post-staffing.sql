-- Grain: a post (one title in one unit).
-- Units: load and effective minutes a year; need and fte in full posts; holders, seats in heads.
-- load_source: 'tasks' (ABK), 'need' (need x effective minutes: the method is not ABK, or the sheet
-- states the need without its tasks), null where neither is known: load and need are null then.
WITH rated AS (
  SELECT
    positions.*,
    coalesce(post_load.effective_minutes, 75000) AS effective_minutes,
    CASE
      WHEN post_load.load_minutes IS NOT NULL
        AND coalesce(positions.need_method, 'abk') = 'abk' THEN 'tasks'
      WHEN positions.need IS NOT NULL THEN 'need'
    END AS load_source,
    post_load.load_minutes AS task_minutes
  FROM positions
  LEFT JOIN post_load ON post_load.position_id = positions.position_id
),
held AS (
  SELECT position_id, count(*) AS holders, sum(fte) AS fte
  FROM people
  WHERE position_id IS NOT NULL
  GROUP BY position_id
),
acting AS (
  SELECT employees.acting_position_id AS position_id, count(*) AS acting
  FROM employees
  JOIN people ON people.person_id = employees.person_id
  WHERE employees.acting_position_id IS NOT NULL
  GROUP BY employees.acting_position_id
)
SELECT
  rated.position_id,
  rated.unit_id,
  unit_paths.opd_id,
  unit_paths.path,
  rated.title,
  rated.kind,
  rated.tier,
  CASE
    WHEN rated.tier = 'JPT_PRATAMA' THEN 'JPT'
    WHEN rated.tier IN ('AHLI_UTAMA', 'AHLI_MADYA', 'AHLI_MUDA', 'AHLI_PERTAMA') THEN 'JF_AHLI'
    WHEN rated.tier IN ('PENYELIA', 'MAHIR', 'TERAMPIL', 'PEMULA') THEN 'JF_TERAMPIL'
    ELSE rated.tier
  END AS tier_group,
  rated.job_family,
  rated.job_class,
  rated.seats,
  rated.must_fill,
  rated.need_method,
  rated.need_basis,
  rated.vacant_since,
  rated.load_source,
  rated.effective_minutes,
  CASE rated.load_source
    WHEN 'tasks' THEN rated.task_minutes
    WHEN 'need' THEN rated.need * rated.effective_minutes
  END AS load_minutes,
  CASE rated.load_source
    WHEN 'tasks' THEN rated.task_minutes / rated.effective_minutes
    WHEN 'need' THEN rated.need
  END AS need,
  coalesce(held.holders, 0) AS holders,
  coalesce(held.fte, 0) AS fte,
  coalesce(acting.acting, 0) AS acting
FROM rated
LEFT JOIN unit_paths ON unit_paths.unit_id = rated.unit_id
LEFT JOIN held ON held.position_id = rated.position_id
LEFT JOIN acting ON acting.position_id = rated.position_id
