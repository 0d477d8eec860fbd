-- Grain: TMT golongan or TMT jabatan of a person whose NIP names a month or year of appointment.
-- Bad: it lies before that.
WITH started AS (
  SELECT
    *,
    CASE
      WHEN try_cast(substr(nip, 13, 2) AS INTEGER) BETWEEN 1 AND 12 THEN
        try_strptime(substr(nip, 9, 6) || '01', '%Y%m%d')::DATE
      WHEN try_cast(substr(nip, 13, 2) AS INTEGER) >= 21 THEN
        try_strptime(substr(nip, 9, 4) || '0101', '%Y%m%d')::DATE
    END AS start
  FROM employees
)
SELECT
  started.person_id,
  strftime(tmt.stated, '%d-%m-%Y') AS found,
  strftime(started.start, '%d-%m-%Y') AS expected,
  tmt.stated < started.start AS bad
FROM started
CROSS JOIN unnest([started.golongan_since, started.position_since]) AS tmt (stated)
WHERE tmt.stated IS NOT NULL AND started.start IS NOT NULL
