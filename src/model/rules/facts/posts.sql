-- Grain: a post. Units: none.
SELECT
  position_id AS id,
  license,
  min_golongan AS minGolongan,
  max_golongan AS maxGolongan,
  legal_note AS note
FROM positions
ORDER BY position_id
