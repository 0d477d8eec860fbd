-- Grain: a person in service. Units: days, ranks, points 0-100.
-- person is a number to join by; drawn: one of 300 by the digest of a seed and the NIP.
-- p_*: performance of three years weighted .5 .3 .2; i_value: integrity. now_*: the post held.
WITH rated AS (
  SELECT
    person_id,
    sum(weight * points) AS scored,
    sum(weight) AS weight,
    max(year) AS newest
  FROM witness_ratings
  CROSS JOIN witness_day
  JOIN (VALUES (0, 0.5::DOUBLE), (1, 0.3::DOUBLE), (2, 0.2::DOUBLE)) AS shares (back, weight)
    ON year = rating_year - back
  GROUP BY person_id
),
sanctioned AS (
  SELECT
    employees.person_id,
    min(CASE level WHEN 'RINGAN' THEN 75 WHEN 'SEDANG' THEN 50 WHEN 'BERAT' THEN 25 END) AS points
  FROM discipline
  JOIN employees ON employees.nip = discipline.nip
  CROSS JOIN witness_day
  WHERE since <= today AND coalesce(until >= today, true)
  GROUP BY employees.person_id
)
SELECT
  row_number() OVER (ORDER BY own.nip)::INTEGER AS person,
  row_number() OVER (ORDER BY md5('6271 ' || own.nip), own.nip) <= 300 AS drawn,
  own.person_id,
  own.nip,
  own.status,
  own.legal_status,
  own.golongan,
  own.position_id,
  own.position_since AS since,
  own.birth_date AS birth,
  education.rank AS education,
  own.education_family AS field,
  nullif(regexp_replace(lower(strip_accents(own.home_district)), '[^\p{L}\p{N}]+', '', 'g'), '')
    AS home,
  coalesce(own.fte, CASE WHEN own.status = 'PPPK_PW' THEN 0.5 ELSE 1 END) AS fte,
  coalesce(
    own.retirement_date,
    (make_date(year(own.birth_date) + now.bup, month(own.birth_date), 1) + INTERVAL 1 MONTH)::DATE
  ) AS retirement,
  list_transform(
    coalesce(own.licenses, []::VARCHAR[]),
    lambda held: regexp_replace(lower(strip_accents(held)), '[^\p{L}\p{N}]+', '', 'g')
  ) AS licenses,
  now.post_id AS now_id,
  now.kind AS now_kind,
  now.tier AS now_tier,
  now.ladder AS now_ladder,
  now.step AS now_step,
  now.level AS now_level,
  now.family AS now_family,
  now.class AS now_class,
  now.stem AS now_stem,
  now.noted AS now_noted,
  own.person_id IN (SELECT person_id FROM witness_spells) AS has_history,
  own.nip IN (SELECT nip FROM aspirations) AS replied,
  own.nip IN (SELECT nip FROM aspirations WHERE constraint_note IS NOT NULL) AS constrained,
  coalesce(rated.scored, 0) + (1 - coalesce(rated.weight, 0)) * 20 AS p_lo,
  coalesce(rated.scored, 0) + (1 - coalesce(rated.weight, 0)) * 100 AS p_hi,
  rated.scored / rated.weight AS p_value,
  coalesce(rated.weight, 0) AS p_known,
  CASE
    WHEN rated.newest IS NULL THEN 0
    WHEN today > make_date(rated.newest + 1, 12, 31) THEN 0
    WHEN today <= make_date(rated.newest, 12, 31) THEN 1
    ELSE 1 - 0.5::DOUBLE * (today - make_date(rated.newest, 12, 31))
      / (make_date(rated.newest + 1, 12, 31) - make_date(rated.newest, 12, 31))
  END AS p_fresh,
  coalesce(sanctioned.points, 100) AS i_value
FROM employees AS own
CROSS JOIN witness_day
LEFT JOIN witness_posts AS now ON now.post_id = own.position_id
LEFT JOIN witness_education AS education ON education.id = own.education_level
LEFT JOIN rated ON rated.person_id = own.person_id
LEFT JOIN sanctioned ON sanctioned.person_id = own.person_id
WHERE coalesce(own.legal_status NOT IN ('66', '67', '69', '70', '77', '88', '98', '99'), true)
