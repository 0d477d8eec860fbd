-- Grain: one row. Units: heads; headcount = holders + withoutPost, all of people at work.
-- notAtWork: people in the file whose kedudukan hukum is another one (cuti, tugas belajar, ...).
-- measuredMonths: months of the twelve up to as_of with volumes of their own.
SELECT
  (SELECT count(*) FROM people) AS headcount,
  (SELECT count(*) FROM people WHERE position_id IS NOT NULL) AS holders,
  (SELECT count(*) FROM people WHERE position_id IS NULL) AS withoutPost,
  (SELECT count(*) FROM employees) - headcount AS notAtWork,
  (SELECT count(DISTINCT period) FROM tasks WHERE monthly) AS measuredMonths
