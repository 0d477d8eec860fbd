-- Grain: a level of education by its SIASN id. Units: rank, 1 = lowest.
SELECT *
FROM (
  VALUES
    ('05', 1), ('10', 2), ('12', 2), ('15', 3), ('17', 3), ('18', 3), ('20', 4), ('25', 5),
    ('30', 6), ('35', 7), ('40', 7), ('42', 8), ('45', 9), ('47', 10), ('49', 11), ('50', 12)
) AS education (id, rank)
