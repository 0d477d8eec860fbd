-- Grain: a post. Units: ranks, levels 1-5, years of age.
-- post, profile and list are numbers to join by. profile: posts that ask the same standard share one,
-- null = no standard; list: the same of fields of study. stem: its title without a tier.
WITH asked AS (
  SELECT
    position_id,
    dense_rank() OVER (
      ORDER BY string_agg(competency_id || '=' || level, ' ' ORDER BY competency_id)
    )::INTEGER AS profile
  FROM position_standards
  GROUP BY position_id
)
SELECT
  row_number() OVER (ORDER BY positions.position_id)::INTEGER AS post,
  positions.position_id AS post_id,
  positions.unit_id,
  positions.kind,
  positions.tier,
  tiers.ladder,
  tiers.step,
  tiers.level,
  tiers.entry_age,
  tiers.below,
  coalesce(positions.retirement_age, tiers.bup) AS bup,
  positions.job_family AS family,
  positions.job_class AS class,
  positions.seats,
  education.rank AS education,
  coalesce(positions.education_families, []::VARCHAR[]) AS fields,
  dense_rank() OVER (ORDER BY array_to_string(positions.education_families, ' '))::INTEGER AS list,
  positions.license,
  regexp_replace(lower(strip_accents(positions.license)), '[^\p{L}\p{N}]+', '', 'g')
    AS license_word,
  positions.min_golongan,
  positions.max_golongan,
  contains(lower(coalesce(positions.legal_note, '')), 'masa larangan') AS noted,
  trim(regexp_replace(
    regexp_replace(
      regexp_replace(lower(positions.title), '[^\p{L}\p{N}]+', ' ', 'g'),
      '\b(ahli (pertama|muda|madya|utama)|pemula|terampil|mahir|penyelia)\b',
      ' ',
      'g'
    ),
    '\s+',
    ' ',
    'g'
  )) AS stem,
  regexp_replace(lower(strip_accents(units.district)), '[^\p{L}\p{N}]+', '', 'g') AS place,
  unit_paths.path,
  asked.profile
FROM positions
JOIN witness_tiers AS tiers ON tiers.tier = positions.tier
LEFT JOIN witness_education AS education ON education.id = positions.min_education
LEFT JOIN units ON units.unit_id = positions.unit_id
LEFT JOIN unit_paths ON unit_paths.unit_id = positions.unit_id
LEFT JOIN asked ON asked.position_id = positions.position_id
