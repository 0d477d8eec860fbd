-- Grain: a post of a cell. Units: minutes and need a year; monthLoad minutes of the cell's month.
SELECT
  post.position_id AS positionId,
  post.title,
  post.unit_id AS unitId,
  unit.name AS unitName,
  post.opd_id AS opdId,
  unit.opd_name AS opdName,
  post.kind,
  post.tier,
  post.tier_group AS tierGroup,
  post.job_family AS family,
  post.seats,
  post.holders,
  post.fte,
  post.acting,
  post.need,
  post.load_minutes AS load,
  post.effective_minutes AS effectiveMinutes,
  post.load_source AS loadSource,
  post.need_method AS needMethod,
  post.need_basis AS needBasis,
  coalesce(post.must_fill, false) AS mustFill,
  post.vacant_since AS vacantSince,
  post.month_minutes AS monthLoad,
  post.month_measured AS monthMeasured
FROM cell_posts(
  $1::VARCHAR, $2::VARCHAR, $3::VARCHAR, $4::VARCHAR, $5::VARCHAR,
  $6::VARCHAR, $7::VARCHAR, $8::VARCHAR
) AS post
LEFT JOIN unit_paths AS unit ON unit.unit_id = post.unit_id
ORDER BY abs(coalesce(post.need - post.fte, 0)) DESC, unit.opd_name, unit.name, post.title, post.position_id
