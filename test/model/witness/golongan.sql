-- Grain: a golongan of PNS or a grade of PPPK. Units: rank on its own scale, 1 = lowest.
SELECT unnest(codes) AS code, scheme, generate_subscripts(codes, 1) AS rank
FROM (
  VALUES
    (
      'PNS',
      [
        'I/a', 'I/b', 'I/c', 'I/d', 'II/a', 'II/b', 'II/c', 'II/d', 'III/a', 'III/b', 'III/c',
        'III/d', 'IV/a', 'IV/b', 'IV/c', 'IV/d', 'IV/e'
      ]
    ),
    (
      'PPPK',
      [
        'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV',
        'XV', 'XVI', 'XVII'
      ]
    )
) AS scales (scheme, codes)
