-- Grain: a person in service. Units: days, a year, codes of rules.
-- What rules read of a person alone. Codes, worse ones higher: 0 passes, 1 an info rule tells, 2 an
-- info rule cannot tell, 3 by hand (no column), 4 to be verified, 5 a reason is asked, 6 a step is
-- asked, 7 blocks.
WITH assessed AS (
  SELECT employees.person_id, max(assessed_on) AS newest
  FROM assessments
  JOIN employees ON employees.nip = assessments.nip
  CROSS JOIN witness_day
  WHERE assessments.status IS DISTINCT FROM 'DRAFT' AND assessed_on <= today
  GROUP BY employees.person_id
),
rated AS (
  SELECT
    person_id,
    max(year) AS newest,
    count(*) FILTER (year > rating_year - 2 AND year <= rating_year) AS years,
    bool_or(points < 80 AND year > rating_year - 2 AND year <= rating_year) AS bad
  FROM witness_ratings
  CROSS JOIN witness_day
  GROUP BY person_id
),
sanctioned AS (
  SELECT employees.person_id, bool_or(level IN ('SEDANG', 'BERAT')) AS heavy
  FROM discipline
  JOIN employees ON employees.nip = discipline.nip
  CROSS JOIN witness_day
  WHERE since <= today AND coalesce(until >= today, true)
  GROUP BY employees.person_id
),
moved AS (
  SELECT DISTINCT employees.person_id
  FROM employees
  JOIN position_history AS past ON past.nip = employees.nip AND past.since < position_since
  CROSS JOIN witness_day
  WHERE past.since <= today
),
found AS (SELECT personId AS person_id, count(*) AS found FROM witness_findings GROUP BY personId)
SELECT
  person.person,
  sanctioned.heavy,
  coalesce(rated.bad, false) AS rated_bad,
  coalesce(rated.years, 0) AS rated_years,
  CASE
    WHEN position_id IS NULL THEN 0
    WHEN since IS NULL THEN 4
    WHEN (since + INTERVAL 24 MONTH)::DATE <= today THEN 0
    ELSE 5
  END AS m01,
  CASE
    WHEN position_id IS NULL THEN 0
    WHEN since IS NULL THEN 2
    WHEN (since + INTERVAL 60 MONTH)::DATE < today THEN 1
    ELSE 0
  END AS m02,
  CASE
    WHEN position_id IS NULL THEN 0
    WHEN now_id IS NULL THEN 4
    WHEN now_kind <> 'JPT' THEN 0
    WHEN since IS NULL THEN 4
    WHEN (since + INTERVAL 24 MONTH)::DATE <= today THEN 0
    ELSE 7
  END AS m03,
  CASE
    WHEN position_id IS NULL THEN 0
    WHEN now_id IS NULL THEN 4
    WHEN now_kind <> 'JPT' THEN 0
    WHEN since IS NULL THEN 4
    WHEN (since + INTERVAL 60 MONTH)::DATE < today THEN 5
    ELSE 0
  END AS m04,
  CASE WHEN status IN ('PPPK', 'PPPK_PW') THEN 5 ELSE 0 END AS m05,
  CASE WHEN status = 'CPNS' THEN 7 ELSE 0 END AS m06,
  CASE
    WHEN legal_status IS NULL THEN 4
    WHEN legal_status = '01' THEN 0
    WHEN legal_status NOT IN ('71', '72', '73') THEN 7
    WHEN status IN ('PPPK', 'PPPK_PW') THEN 0
    ELSE 4
  END AS m07,
  CASE
    WHEN retirement IS NULL THEN 4
    WHEN retirement <= today THEN 7
    WHEN retirement < (today + INTERVAL 6 MONTH)::DATE THEN 7
    WHEN retirement < (today + INTERVAL 12 MONTH)::DATE THEN 5
    ELSE 0
  END AS m16,
  CASE
    WHEN position_id IS NULL THEN 0
    WHEN since IS NULL THEN 4
    WHEN (since + INTERVAL 12 MONTH)::DATE <= today THEN 0
    WHEN moved.person_id IS NULL THEN 0
    ELSE 5
  END AS m25,
  CASE WHEN constrained THEN 4 WHEN replied THEN 0 ELSE 2 END AS m27,
  CASE
    WHEN (assessed.newest + INTERVAL 36 MONTH)::DATE < today THEN 5
    WHEN rated.newest <= rating_year - 1 THEN 5
    WHEN assessed.newest IS NULL OR rated.newest IS NULL THEN 4
    ELSE 0
  END AS m29,
  CASE WHEN found.found > 0 THEN 5 ELSE 0 END AS m31,
  CASE WHEN status = 'PPPK_PW' AND fte >= 1 THEN 5 ELSE 0 END AS m32
FROM witness_persons AS person
CROSS JOIN witness_day
LEFT JOIN assessed ON assessed.person_id = person.person_id
LEFT JOIN rated ON rated.person_id = person.person_id
LEFT JOIN sanctioned ON sanctioned.person_id = person.person_id
LEFT JOIN moved ON moved.person_id = person.person_id
LEFT JOIN found ON found.person_id = person.person_id
