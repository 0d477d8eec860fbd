-- Grain: a person in service x post. Units: points 0-100, known 0-1.
-- Demands-abilities: K competency .40, Q qualification .20, E experience .15, P performance .15,
-- I integrity .10; without a standard K leaves and the others are weighted up.
WITH measured AS (
  SELECT
    person.person,
    person.person_id,
    person.drawn,
    post.post,
    post.post_id,
    k.value AS k_value,
    k.lo AS k_lo,
    k.hi AS k_hi,
    k.known AS k_known,
    k.fresh AS k_fresh,
    CASE
      WHEN person.education < post.education THEN true
      WHEN len(post.fields) > 0 AND field.hi = 0 THEN true
      WHEN person.education IS NULL OR post.education IS NULL THEN false
      WHEN len(post.fields) = 0 THEN true
      ELSE coalesce(field.lo = field.hi, false)
    END AS q_sure,
    CASE
      WHEN person.education < post.education THEN 0
      WHEN len(post.fields) = 0 OR person.field IS NULL THEN 100
      ELSE field.hi
    END AS q_hi,
    post.family IS NOT NULL AND person.has_history AS e_sure,
    CASE
      WHEN post.family IS NULL THEN 0
      ELSE 100 * least(1, coalesce(own.months, 0) / 60)
    END AS e_least,
    person.p_value,
    person.p_lo,
    person.p_hi,
    person.p_known,
    person.p_fresh,
    person.i_value,
    CASE
      WHEN person.person_id IN (SELECT personId FROM witness_findings) THEN 0.8 ELSE 1
    END::DOUBLE AS trust,
    CASE WHEN post.profile IS NULL THEN 0.6 ELSE 1 END::DOUBLE AS weights
  FROM witness_persons AS person
  CROSS JOIN witness_posts AS post
  LEFT JOIN witness_competency AS k
    ON k.profile = post.profile AND k.person = person.person
  LEFT JOIN witness_fields AS field
    ON field.list = post.list AND field.field = person.field
  LEFT JOIN witness_experience AS own
    ON own.person = person.person AND own.family = post.family
),
ends AS (
  SELECT
    *,
    CASE WHEN q_sure THEN q_hi ELSE 0 END AS q_lo,
    CASE WHEN e_sure THEN e_least ELSE 100 END AS e_most,
    (
      0.4::DOUBLE * coalesce(k_known, 0)
      + 0.2::DOUBLE * q_sure::INTEGER
      + 0.15::DOUBLE * e_sure::INTEGER
      + 0.15::DOUBLE * p_known
      + 0.1::DOUBLE
    ) / weights AS completeness
  FROM measured
)
SELECT
  *,
  (
    0.4::DOUBLE * coalesce(k_lo, 0) + 0.2::DOUBLE * q_lo + 0.15::DOUBLE * e_least
    + 0.15::DOUBLE * p_lo + 0.1::DOUBLE * i_value
  ) / weights AS lo,
  (
    0.4::DOUBLE * coalesce(k_hi, 0) + 0.2::DOUBLE * q_hi + 0.15::DOUBLE * e_most
    + 0.15::DOUBLE * p_hi + 0.1::DOUBLE * i_value
  ) / weights AS hi,
  (
    0.4::DOUBLE * coalesce(k_known * k_value, 0)
    + CASE WHEN q_sure THEN 0.2::DOUBLE * q_hi ELSE 0 END
    + CASE WHEN e_sure THEN 0.15::DOUBLE * e_least ELSE 0 END
    + 0.15::DOUBLE * coalesce(p_known * p_value, 0)
    + 0.1::DOUBLE * i_value
  ) / weights / completeness AS mean,
  (
    0.4::DOUBLE * coalesce(k_known * k_fresh, 0)
    + 0.2::DOUBLE * q_sure::INTEGER
    + 0.15::DOUBLE * e_sure::INTEGER
    + 0.15::DOUBLE * p_known * p_fresh
    + 0.1::DOUBLE
  ) / weights * trust AS confidence
FROM ends
