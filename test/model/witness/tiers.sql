-- Grain: a tier. Units: step within its ladder, level between ladders, years of age, months below.
-- entry_age: highest age on entry; bup: age of retirement; below: months to have served on the level
-- below before a rise to this tier.
SELECT *
FROM (
  VALUES
    ('PELAKSANA', 1, 1, 1, NULL, 58, NULL),
    ('PENGAWAS', 1, 2, 2, NULL, 58, 48),
    ('ADMINISTRATOR', 1, 3, 3, NULL, 58, 36),
    ('JPT_PRATAMA', 1, 4, 4, 56, 60, 24),
    ('AHLI_PERTAMA', 2, 1, 1, 53, 58, NULL),
    ('AHLI_MUDA', 2, 2, 2, 53, 58, NULL),
    ('AHLI_MADYA', 2, 3, 3, 55, 60, NULL),
    ('AHLI_UTAMA', 2, 4, 4, 60, 65, NULL),
    ('PEMULA', 3, 1, 1, 53, 58, NULL),
    ('TERAMPIL', 3, 2, 1, 53, 58, NULL),
    ('MAHIR', 3, 3, 1, 53, 58, NULL),
    ('PENYELIA', 3, 4, 2, 53, 58, NULL)
) AS tiers (tier, ladder, step, level, entry_age, bup, below)
