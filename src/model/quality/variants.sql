-- Grain: two units with the same parent (or both without) and no other kind, whose names differ only
-- in spelling. Units: posts and units below in rows; similarity 0 to 1 (Jaro-Winkler).
-- Compared: letters and digits, `&` as `dan`, without the name of the city, the parent's name and the
-- word Kota before them. Numbers and other words of up to four signs must be the same, so that no two
-- schools or sections are taken for one. One letter may differ where the name has eight besides the word of its kind, two where it has
-- twelve, never the first one. The unit with more posts and units below it is kept.
WITH used AS (
  SELECT unit_id, count(*) AS posts FROM positions WHERE unit_id IS NOT NULL GROUP BY unit_id
),
parents AS (
  SELECT parent_id AS unit_id, count(*) AS below
  FROM units
  WHERE parent_id IS NOT NULL
  GROUP BY parent_id
),
spelled AS (
  SELECT
    units.unit_id,
    units.parent_id,
    units.kind,
    units.name,
    coalesce(used.posts, 0) AS posts,
    coalesce(parents.below, 0) AS below,
    regexp_replace(
      replace(
        CASE
          WHEN parent.name IS NOT NULL AND starts_with(lower(units.name), lower(parent.name) || ' -')
            THEN substr(lower(units.name), len(parent.name) + 3)
          ELSE lower(units.name)
        END,
        '&',
        ' dan '
      ),
      '(\bkota\b\s*)?palangka\s*raya',
      '',
      'g'
    ) AS words
  FROM units
  LEFT JOIN units AS parent ON parent.unit_id = units.parent_id
  LEFT JOIN used ON used.unit_id = units.unit_id
  LEFT JOIN parents ON parents.unit_id = units.unit_id
),
bare AS (
  SELECT
    *,
    regexp_replace(words, '[^a-z0-9]+', '', 'g') AS letters,
    regexp_replace(
      regexp_replace(
        trim(words),
        '^(kelurahan|kecamatan|dinas|badan|bagian|bidang|seksi|puskesmas|sekretariat|uptd?)\b',
        ''
      ),
      '[^a-z0-9]+',
      '',
      'g'
    ) AS own,
    list_sort(regexp_extract_all(words, '\b[a-z0-9]{1,4}\b')) AS short_words
  FROM spelled
)
SELECT
  one.unit_id AS keepId,
  one.name AS keepName,
  one.posts AS keepPosts,
  one.below AS keepBelow,
  other.unit_id AS dropId,
  other.name AS dropName,
  other.posts AS dropPosts,
  other.below AS dropBelow,
  coalesce(jaro_winkler_similarity(one.letters, other.letters), 0) AS similarity
FROM bare AS one
JOIN bare AS other
  ON other.parent_id IS NOT DISTINCT FROM one.parent_id
  AND other.unit_id <> one.unit_id
  AND (other.kind = one.kind OR other.kind IS NULL OR one.kind IS NULL)
  AND other.short_words = one.short_words
  AND len(one.letters) > 0
WHERE (one.posts + one.below, other.unit_id) > (other.posts + other.below, one.unit_id)
  AND (
    one.letters = other.letters
    OR (
      left(one.own, 1) = left(other.own, 1)
      AND levenshtein(one.letters, other.letters)
        <= CASE
          WHEN least(len(one.own), len(other.own)) >= 12 THEN 2
          WHEN least(len(one.own), len(other.own)) >= 8 THEN 1
          ELSE 0
        END
      AND jaro_winkler_similarity(one.letters, other.letters) >= 0.9
    )
  )
ORDER BY similarity DESC, keepName, dropName
