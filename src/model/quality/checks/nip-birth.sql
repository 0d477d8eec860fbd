-- Grain: a person whose date of birth and NIP both give a day. Bad: they differ.
SELECT
  person_id,
  strftime(birth_date, '%d-%m-%Y') AS found,
  strftime(try_strptime(left(nip, 8), '%Y%m%d'), '%d-%m-%Y') AS expected,
  birth_date <> try_strptime(left(nip, 8), '%Y%m%d')::DATE AS bad
FROM employees
WHERE birth_date IS NOT NULL AND try_strptime(left(nip, 8), '%Y%m%d') IS NOT NULL
