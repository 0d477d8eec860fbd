-- Grain: a person in service x every 400th post. Units: points 0-100, shares 0-1.
SELECT
  person_id,
  post_id,
  p_value,
  p_lo,
  p_hi,
  p_known,
  p_fresh,
  i_value::DOUBLE AS i_value,
  e_sure::DOUBLE AS e_known,
  lo,
  hi,
  completeness,
  confidence
FROM witness_abilities
WHERE post % 400 = 1
