-- Grain: a post x its 20 best people (person is null), and a person x 10 best posts (post is null).
-- Units: rows of people and posts, points 0-100; of equal points the lower row goes first.
-- The certain score (the lower end) of both axes, .8 and .2, of every pair that no gate stops. What
-- tells few cases apart is a list beside the person or the post, so that nothing is joined.
WITH scored AS (
  SELECT
    person.row AS person,
    post.row AS post,
    0.8::DOUBLE * (
      0.4::DOUBLE * (
        100 * (
          least(l1, s1) + least(l2, s2) + least(l3, s3) + least(l4, s4) + least(l5, s5)
          + least(l6, s6) + least(l7, s7) + least(l8, s8) + least(l9, s9) + least(l10, s10)
          + least(l11, s11) + least(l12, s12) + least(l13, s13) + least(l14, s14)
          + least(l15, s15) + least(l16, s16) + least(l17, s17) + least(l18, s18)
          + least(l19, s19) + least(l20, s20) + least(l21, s21) + least(l22, s22)
          + least(l23, s23) + least(l24, s24)
        )::DOUBLE / asked
      )
      + 0.2::DOUBLE * CASE WHEN education >= least_education THEN fields[study] ELSE 0 END
      + 0.15::DOUBLE * served[family]
      + 0.15::DOUBLE * performance
      + 0.1::DOUBLE * integrity
    )
    + 0.2::DOUBLE * (
      0.45::DOUBLE * CASE
        WHEN wish_kind = 1 AND wish_target = post.row THEN wish_points
        WHEN other_kind = 1 AND other_target = post.row THEN other_points
        WHEN wish_kind = 2 AND wish_target = unit THEN wish_points
        WHEN other_kind = 2 AND other_target = unit THEN other_points
        WHEN wish_kind = 3 AND wish_target = family THEN wish_points
        WHEN other_kind = 3 AND other_target = family THEN other_points
        ELSE no_wish
      END
      + 0.2::DOUBLE * ways[home]
      + 0.15::DOUBLE * CASE
        WHEN rises[tier] > 0 THEN 50
        WHEN rises[tier] = 0 THEN greatest(0, least(100, 50 + 25 * (class - held_class)))
        ELSE 0
      END
    ) / 0.8::DOUBLE AS lo
  FROM fit_persons AS person
  CROSS JOIN fit_posts AS post
  WHERE (person.closed & post.tier_bit) = 0
    AND person.held <> post.row
    AND coalesce(person.education >= post.least_education, true)
    AND (
      post.age_limit IS NULL
      OR person.age <= post.age_limit
      OR (person.held_kind = post.kind AND (post.kind = 0 OR person.held_title = post.title))
    )
)
SELECT post, person, -best.person AS best_person, -best.post AS best_post, best.lo AS lo
FROM (
  SELECT
    post,
    person,
    unnest(
      max({'lo': lo, 'person': -person, 'post': -post}, 20)[:CASE WHEN post IS NULL THEN 10 ELSE 20 END]
    ) AS best
  FROM scored
  GROUP BY GROUPING SETS ((post), (person))
)
