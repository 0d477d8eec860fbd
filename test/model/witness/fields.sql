-- Grain: a list of fields of study that posts ask x a field that people have. Units: points 0-100.
-- lo < hi: the table of families does not know one of them, so that it is at best the same family.
WITH asked AS (SELECT DISTINCT list, fields FROM witness_posts WHERE len(fields) > 0),
own AS (SELECT DISTINCT field FROM witness_persons WHERE field IS NOT NULL),
pairs AS (
  SELECT
    asked.list,
    own.field,
    max(
      CASE
        WHEN listed.field = own.field THEN 100
        WHEN a.wider = b.wider THEN 80
        WHEN list_contains(a.allied, listed.field) OR list_contains(b.allied, own.field) THEN 50
        ELSE 0
      END
    ) AS points,
    bool_or(listed.field <> own.field AND (a.family IS NULL OR b.family IS NULL)) AS open
  FROM asked
  CROSS JOIN own
  CROSS JOIN LATERAL (SELECT unnest(asked.fields) AS field) AS listed
  LEFT JOIN witness_study AS a ON a.family = own.field
  LEFT JOIN witness_study AS b ON b.family = listed.field
  GROUP BY asked.list, own.field
)
SELECT
  list,
  field,
  CASE WHEN points < 80 AND open THEN 0 ELSE points END AS lo,
  CASE WHEN points < 80 AND open THEN 80 ELSE points END AS hi
FROM pairs
