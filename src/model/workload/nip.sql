-- Grain: one person. The full NIP, text of 18 digits.
SELECT nip FROM employees WHERE person_id = $1::VARCHAR
