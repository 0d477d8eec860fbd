-- Grain: one row. Units: heads; headcount = holders + withoutPost, all of people at work.
-- notAtWork: people in the file whose kedudukan hukum is another one (cuti, tugas belajar, ...).
-- measuredMonths: months of the twelve up to as_of with volumes of their own.
SELECT
  count(*) AS headcount,
  count(position_id) AS holders,
  count(*) - count(position_id) AS withoutPost,
  (SELECT count(*) FROM employees) - count(*) AS notAtWork,
  (SELECT count(DISTINCT period) FROM tasks WHERE monthly) AS measuredMonths
FROM people
