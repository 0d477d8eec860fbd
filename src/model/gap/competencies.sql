-- Grain: a competency that some post asks, in the order managerial, sociocultural, technical.
-- Units: posts that ask it. Name and kind are null where the dictionary does not hold it.
SELECT
  standard.competency_id AS competencyId,
  any_value(competencies.name) AS name,
  any_value(competencies.kind) AS kind,
  count(DISTINCT standard.position_id) AS posts
FROM position_standards AS standard
LEFT JOIN competencies ON competencies.competency_id = standard.competency_id
GROUP BY standard.competency_id
ORDER BY
  list_position(['managerial', 'sociocultural', 'technical'], any_value(competencies.kind)) NULLS LAST,
  standard.competency_id
