-- Grain: a post. Units: need in full posts, minutes a year. A post whose unit the file does not
-- hold has its unit for its perangkat daerah.
SELECT
  post.position_id AS id,
  post.title,
  post.unit_id AS unitId,
  coalesce(post.opd_id, post.unit_id) AS opdId,
  post.kind,
  post.tier,
  post.job_family AS family,
  post.job_class AS jobClass,
  post.seats,
  coalesce(post.must_fill, false) AS mustFill,
  post.need_method AS needMethod,
  post.need,
  post.load_minutes AS loadMinutes,
  post.effective_minutes AS effectiveMinutes,
  positions.min_education AS minEducation,
  positions.education_families AS educationFamilies,
  positions.retirement_age AS retirementAge,
  post.vacant_since AS vacantSince
FROM post_staffing AS post
JOIN positions ON positions.position_id = post.position_id
ORDER BY post.position_id
