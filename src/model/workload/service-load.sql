-- Grain: a post and a service that its tasks name. Units: minutes a year; monthly tasks are scaled to
-- twelve months as in post_load.
SELECT
  tasks.position_id AS positionId,
  tasks.service,
  sum(
    tasks.minutes * CASE WHEN tasks.monthly THEN 12.0 / greatest(post_load.months, 1) ELSE 1 END
  ) AS minutes
FROM tasks
JOIN post_load ON post_load.position_id = tasks.position_id
WHERE tasks.service IS NOT NULL
GROUP BY tasks.position_id, tasks.service
ORDER BY tasks.service, tasks.position_id
