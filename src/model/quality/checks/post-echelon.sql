-- Grain: a post with a kind and an echelon that begins with a roman number. Bad: echelon I and II
-- belong to JPT, III to administrator, IV to pengawas, V to pelaksana of old.
WITH stated AS (
  SELECT
    position_id,
    kind,
    echelon,
    CASE regexp_extract(upper(echelon), '^(?:ESELON)?[ .]*(I{1,3}|IV|V)[ ./-]*[ABC]?$', 1)
      WHEN 'I' THEN 'JPT'
      WHEN 'II' THEN 'JPT'
      WHEN 'III' THEN 'ADMINISTRATOR'
      WHEN 'IV' THEN 'PENGAWAS'
      WHEN 'V' THEN 'PELAKSANA'
    END AS kind_of_echelon
  FROM positions
  WHERE kind IS NOT NULL AND echelon IS NOT NULL
)
SELECT
  position_id,
  kind || ', ' || echelon AS found,
  kind_of_echelon AS expected,
  kind <> kind_of_echelon AS bad
FROM stated
WHERE kind_of_echelon IS NOT NULL
