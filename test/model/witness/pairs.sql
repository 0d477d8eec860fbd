-- Grain: a drawn person x post of a stretch of posts ($1 to $2). Units: points 0-100, shares 0-1.
-- An axis by its point over what is known, moved into its bounds; both together .8 and .2.
WITH both_axes AS (
  SELECT
    da.person,
    da.post,
    da.k_value, da.k_lo, da.k_hi, da.k_known, da.k_fresh,
    da.q_lo::DOUBLE AS q_lo, da.q_hi::DOUBLE AS q_hi, da.q_sure::DOUBLE AS q_known,
    da.e_least AS e_lo, da.e_most AS e_hi, da.e_sure::DOUBLE AS e_known,
    ns.a_lo::DOUBLE AS a_lo, ns.a_hi::DOUBLE AS a_hi, ns.a_sure::DOUBLE AS a_known,
    ns.l_lo, ns.l_hi, ns.l_sure::DOUBLE AS l_known,
    ns.c_lo::DOUBLE AS c_lo, ns.c_hi::DOUBLE AS c_hi, ns.c_sure::DOUBLE AS c_known,
    greatest(da.lo, least(da.hi, da.mean)) AS da_point,
    da.lo AS da_lo,
    da.hi AS da_hi,
    da.completeness AS da_completeness,
    da.confidence AS da_confidence,
    CASE WHEN ns.completeness > 0 THEN greatest(ns.lo, least(ns.hi, ns.mean)) END AS ns_point,
    ns.lo AS ns_lo,
    ns.hi AS ns_hi,
    ns.completeness AS ns_completeness,
    ns.completeness * da.trust AS ns_confidence
  FROM witness_abilities AS da
  JOIN witness_needs AS ns ON ns.person = da.person AND ns.post = da.post
  WHERE da.drawn
    AND da.post BETWEEN $1::INTEGER AND $2::INTEGER
    AND ns.post BETWEEN $1::INTEGER AND $2::INTEGER
)
SELECT
  *,
  0.8::DOUBLE * da_lo + 0.2::DOUBLE * ns_lo AS f_lo,
  0.8::DOUBLE * da_hi + 0.2::DOUBLE * ns_hi AS f_hi,
  greatest(
    0.8::DOUBLE * da_lo + 0.2::DOUBLE * ns_lo,
    least(
      0.8::DOUBLE * da_hi + 0.2::DOUBLE * ns_hi,
      coalesce(0.8::DOUBLE * da_point + 0.2::DOUBLE * ns_point, da_point)
    )
  ) AS f_point,
  0.8::DOUBLE * da_completeness + 0.2::DOUBLE * ns_completeness AS f_completeness,
  0.8::DOUBLE * da_confidence + 0.2::DOUBLE * ns_confidence AS f_confidence
FROM both_axes
