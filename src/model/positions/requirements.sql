-- Grain: one post. Units: golongan as the file writes it, retirementAge in years.
-- What the sheet of posts asks beside education and competencies; null where it states nothing.
SELECT
  min_golongan AS minGolongan,
  max_golongan AS maxGolongan,
  retirement_age AS retirementAge,
  license,
  echelon,
  legal_note AS legalNote
FROM positions
WHERE position_id = $1::VARCHAR
