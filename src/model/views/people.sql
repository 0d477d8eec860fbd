-- Grain: a person at work: kedudukan hukum 01 (PNS), 71, 72, 73 (PPPK), or not recorded.
-- Units: fte in posts (paruh waktu 0.5, else 1, unless the file says otherwise).
-- position_id is null where the person has no post, or one that the file of posts does not hold.
SELECT
  employees.person_id,
  employees.name,
  employees.status,
  employees.golongan,
  positions.position_id,
  employees.position_since,
  coalesce(employees.fte, CASE WHEN employees.status = 'PPPK_PW' THEN 0.5 ELSE 1 END) AS fte
FROM employees
LEFT JOIN positions ON positions.position_id = employees.position_id
WHERE employees.legal_status IS NULL OR employees.legal_status IN ('01', '71', '72', '73')
