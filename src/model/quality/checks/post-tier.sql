-- Grain: a post with a kind and a tier. Bad: the tier is none of that kind.
SELECT
  position_id,
  tier AS found,
  kind AS expected,
  CASE
    WHEN tier = 'JPT_PRATAMA' THEN kind <> 'JPT'
    WHEN tier IN ('ADMINISTRATOR', 'PENGAWAS', 'PELAKSANA') THEN kind <> tier
    ELSE kind <> 'JF'
  END AS bad
FROM positions
WHERE kind IS NOT NULL AND tier IS NOT NULL
