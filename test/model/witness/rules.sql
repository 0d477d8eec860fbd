-- Grain: a person in service x post. Units: codes of rules as in evidence.sql.
-- M-19, M-20, M-21 and M-26 are of plans, not of pairs. M-18 and M-22 have no column: 3, by hand.
-- M-31 counts the findings of the checks of quality, which are SQL of the product.
WITH pairs AS (
  SELECT
    person.*,
    post.* RENAME (
      kind AS to_kind, tier AS to_tier, level AS to_level, family AS to_family, class AS to_class,
      education AS to_education, stem AS to_stem
    ),
    CASE
      WHEN person.now_ladder = post.ladder THEN post.step - person.now_step
      ELSE post.level - person.now_level
    END AS rise,
    floor(post.below * 365.25::DOUBLE / 12) AS days_asked
  FROM witness_persons AS person
  CROSS JOIN witness_posts AS post
)
SELECT
  pairs.person,
  pairs.person_id,
  pairs.drawn,
  pairs.post,
  pairs.post_id,
  proof.m01,
  proof.m02,
  proof.m03,
  proof.m04,
  proof.m05,
  proof.m06,
  proof.m07,
  CASE
    WHEN proof.heavy IS NULL THEN 3
    WHEN NOT proof.heavy OR coalesce(rise < 0, false) THEN 5
    ELSE 7
  END AS m08,
  CASE
    WHEN proof.rated_bad AND rise IS NULL THEN 4
    WHEN proof.rated_bad AND rise > 0 THEN 7
    WHEN proof.rated_bad THEN 5
    WHEN proof.rated_years < 2 THEN 4
    ELSE 0
  END AS m09,
  CASE
    WHEN to_education IS NULL OR education IS NULL THEN 4
    WHEN education < to_education THEN 7
    ELSE 0
  END AS m10,
  CASE
    WHEN len(fields) = 0 THEN 0
    WHEN field IS NULL THEN 4
    WHEN list_contains(fields, field) THEN 0
    ELSE 5
  END AS m11,
  CASE
    WHEN license IS NULL THEN 0
    WHEN NOT (SELECT bool_or(len(licenses) > 0) FROM witness_persons) THEN 4
    WHEN list_contains(licenses, license_word) THEN 0
    ELSE 6
  END AS m12,
  CASE
    WHEN rise IS NULL THEN 4
    WHEN rise > 1 THEN 7
    WHEN rise <= 0 OR days_asked IS NULL THEN 0
    WHEN coalesce(served.sure, 0) >= days_asked THEN CASE WHEN to_kind = 'JPT' THEN 3 ELSE 0 END
    WHEN since IS NULL OR coalesce(served.possible, 0) >= days_asked THEN 4
    ELSE 7
  END AS m13,
  CASE
    WHEN least.rank IS NULL AND most.rank IS NULL THEN 4
    WHEN own.rank IS NULL OR own.scheme <> coalesce(least.scheme, most.scheme) THEN 4
    WHEN own.rank < least.rank OR own.rank > most.rank THEN 5
    ELSE 0
  END AS m14,
  CASE
    WHEN entry_age IS NULL THEN 0
    WHEN birth IS NULL THEN 4
    WHEN (birth + to_years(entry_age + 1))::DATE > today THEN 0
    WHEN position_id IS NOT NULL AND now_id IS NULL THEN 4
    WHEN now_kind = to_kind AND (to_kind = 'JPT' OR now_stem = to_stem) THEN 0
    ELSE 7
  END AS m15,
  proof.m16,
  CASE
    WHEN to_kind <> 'JF' THEN 0
    WHEN seats <= 0 THEN 7
    WHEN now_kind = 'JF' AND now_tier = to_tier AND now_stem = to_stem THEN 0
    WHEN any_tier.person IS NOT NULL OR same_tier.person IS NOT NULL THEN 0
    ELSE 6
  END AS m17,
  CASE WHEN to_kind IN ('ADMINISTRATOR', 'PENGAWAS', 'PELAKSANA') THEN 3 ELSE 0 END AS m18,
  3 AS m22,
  CASE
    WHEN NOT (
      noted
      OR coalesce(now_noted, false)
      OR to_kind IN ('JPT', 'ADMINISTRATOR', 'PENGAWAS')
      OR coalesce(now_kind IN ('JPT', 'ADMINISTRATOR', 'PENGAWAS'), false)
    ) THEN 0
    WHEN NOT windows.stated THEN 4
    WHEN NOT windows.closed THEN 0
    WHEN to_letter.post_id IS NULL AND from_letter.post_id IS NULL THEN 6
    WHEN coalesce(to_letter.numbered, false) OR coalesce(from_letter.numbered, false) THEN 0
    ELSE 4
  END AS m23,
  CASE WHEN rise IS NULL THEN 4 WHEN rise < 0 THEN 5 ELSE 0 END AS m24,
  proof.m25,
  proof.m27,
  CASE
    WHEN position_id IS NULL THEN 0
    WHEN now_id IS NULL THEN 4
    WHEN now_kind <> 'JF' THEN 0
    WHEN now_family NOT IN ('pendidikan', 'kesehatan') THEN 0
    WHEN now_family IS NULL OR to_family IS NULL THEN 4
    WHEN now_family = to_family THEN 0
    ELSE 5
  END AS m28,
  proof.m29,
  CASE
    WHEN now_class IS NULL OR to_class IS NULL THEN 2
    WHEN now_class = to_class THEN 0
    ELSE 1
  END AS m30,
  proof.m31,
  proof.m32,
  CASE
    WHEN k.lo IS NULL THEN 4
    WHEN k.lo >= 80 THEN 0
    WHEN k.hi < 68 THEN 5
    WHEN k.lo >= 68 AND k.hi < 80 THEN 1
    WHEN k.lo >= 68 THEN 2
    ELSE 4
  END AS m33
FROM pairs
CROSS JOIN witness_day
CROSS JOIN witness_windows AS windows
JOIN witness_evidence AS proof ON proof.person = pairs.person
LEFT JOIN witness_served AS served
  ON served.person = pairs.person AND served.level = pairs.to_level - 1
LEFT JOIN witness_golongan AS own ON own.code = pairs.golongan
LEFT JOIN witness_golongan AS least ON least.code = pairs.min_golongan
LEFT JOIN witness_golongan AS most ON most.code = pairs.max_golongan
LEFT JOIN witness_tests AS any_tier
  ON any_tier.person = pairs.person AND any_tier.stem = pairs.to_stem AND any_tier.tier IS NULL
LEFT JOIN witness_tests AS same_tier
  ON same_tier.person = pairs.person
    AND same_tier.stem = pairs.to_stem
    AND same_tier.tier = pairs.to_tier
LEFT JOIN witness_letters AS to_letter ON to_letter.post_id = pairs.post_id
LEFT JOIN witness_letters AS from_letter ON from_letter.post_id = pairs.now_id
LEFT JOIN witness_competency AS k
  ON k.profile = pairs.profile AND k.person = pairs.person
