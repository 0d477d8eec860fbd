-- Grain: a person whose NIP has the form of PNS or PPPK, not paruh waktu (whose NIP follows no
-- settled form). Bad: the status is of the other kind.
WITH formed AS (
  SELECT
    person_id,
    status,
    CASE
      WHEN try_cast(substr(nip, 13, 2) AS INTEGER) BETWEEN 1 AND 12 THEN 'PNS'
      WHEN try_cast(substr(nip, 13, 2) AS INTEGER) >= 21 THEN 'PPPK'
    END AS form
  FROM employees
  WHERE status <> 'PPPK_PW'
)
SELECT person_id, status AS found, form AS expected, (status = 'PPPK') <> (form = 'PPPK') AS bad
FROM formed
WHERE form IS NOT NULL
