-- Grain: a unit. Units: none.
-- path: unit ids from its root, the perangkat daerah (opd_id), down to itself; depth 0 = root.
-- A unit whose parent is not in the file is a root; of a ring of parents the least id is its root.
WITH RECURSIVE parents AS (
  SELECT unit.unit_id, parent.unit_id AS parent_id
  FROM units AS unit
  LEFT JOIN units AS parent ON parent.unit_id = unit.parent_id AND parent.unit_id <> unit.unit_id
),
upward (unit_id, seen, above) AS (
  SELECT unit_id, [unit_id], parent_id
  FROM parents
  WHERE parent_id IS NOT NULL
  UNION ALL
  SELECT upward.unit_id, list_append(upward.seen, upward.above), parents.parent_id
  FROM upward
  JOIN parents ON parents.unit_id = upward.above
  WHERE parents.parent_id IS NOT NULL AND NOT list_contains(upward.seen, upward.above)
),
ring_roots AS (
  SELECT DISTINCT unit_id FROM upward WHERE above = unit_id AND unit_id = list_min(seen)
),
tree (unit_id, path) AS (
  SELECT unit_id, [unit_id]
  FROM parents
  WHERE parent_id IS NULL OR unit_id IN (SELECT unit_id FROM ring_roots)
  UNION ALL
  SELECT parents.unit_id, list_append(tree.path, parents.unit_id)
  FROM tree
  JOIN parents ON parents.parent_id = tree.unit_id
  WHERE parents.unit_id NOT IN (SELECT unit_id FROM ring_roots)
)
SELECT
  units.unit_id,
  tree.path[-2] AS parent_id,
  tree.path[1] AS opd_id,
  root.name AS opd_name,
  units.name,
  units.kind,
  units.district,
  len(tree.path) - 1 AS depth,
  tree.path
FROM tree
JOIN units ON units.unit_id = tree.unit_id
JOIN units AS root ON root.unit_id = tree.path[1]
