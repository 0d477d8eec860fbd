-- Grain: a person in service x functional title without tier x tier (null = any) with a test in force. Units: none.
SELECT DISTINCT
  person.person,
  trim(regexp_replace(
    regexp_replace(
      regexp_replace(lower(passed.title), '[^\p{L}\p{N}]+', ' ', 'g'),
      '\b(ahli (pertama|muda|madya|utama)|pemula|terampil|mahir|penyelia)\b',
      ' ',
      'g'
    ),
    '\s+',
    ' ',
    'g'
  )) AS stem,
  passed.tier
FROM competency_tests AS passed
JOIN witness_persons AS person ON person.nip = passed.nip
CROSS JOIN witness_day
WHERE passed.passed_on <= today AND coalesce(passed.valid_until >= today, true)
