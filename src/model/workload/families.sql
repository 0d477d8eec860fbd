-- Grain: a job family (rumpun jabatan) that has posts. Units: posts.
SELECT job_family AS family, count(*) AS posts
FROM positions
WHERE job_family IS NOT NULL
GROUP BY job_family
ORDER BY job_family
