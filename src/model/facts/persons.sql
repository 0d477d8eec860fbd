-- Grain: a person of the file, at work or not. Units: fte in posts (paruh waktu 0.5, else 1, unless
-- the file says otherwise).
SELECT
  person_id AS id,
  name,
  status,
  legal_status AS legalStatus,
  golongan,
  position_id AS positionId,
  position_since AS positionSince,
  acting_position_id AS actingPositionId,
  education_level AS education,
  education_field AS educationField,
  education_family AS educationFamily,
  home_district AS homeDistrict,
  coalesce(fte, CASE WHEN status = 'PPPK_PW' THEN 0.5 ELSE 1 END) AS fte,
  birth_date AS birthDate,
  retirement_date AS retirementDate,
  licenses
FROM employees
ORDER BY person_id
