/** How the city shortens the names of its perangkat daerah, by the id of the root. */
const ACRONYMS: Readonly<Record<string, string>> = {
  SETDA: 'Setda',
  SETWAN: 'Setwan',
  INSPEKTORAT: 'Inspektorat',
  BKPSDM: 'BKPSDM',
  BAPPEDA: 'Bappedalitbang',
  BPKAD: 'BPKAD',
  BPPRD: 'BPPRD',
  KESBANGPOL: 'Badan Kesbangpol',
  BPBD: 'BPBD',
  PUPR: 'Dinas PUPR',
  PERKIMTAN: 'Disperkimtan',
  SATPOLPP: 'Satpol PP',
  DAMKAR: 'Damkar',
  DLH: 'DLH',
  DISHUB: 'Dishub',
  DINSOS: 'Dinsos',
  DISNAKER: 'Disnaker',
  DP3AP2KB: 'DPPKBP3APM',
  PANGAN: 'DKPP',
  PERIKANAN: 'Diskan',
  DUKCAPIL: 'Disdukcapil',
  KOMINFO: 'Diskominfo',
  PERDAGANGAN: 'DPKUKMP',
  DPMPTSP: 'DPMPTSP',
  PARBUDPORA: 'Disparbudpora',
  PERPUSTAKAAN: 'Dispursip',
  DISDIK: 'Disdik',
  DINKES: 'Dinkes',
  RSUD: 'RSUD',
  'KEC-PAHANDUT': 'Kec. Pahandut',
  'KEC-JEKAN': 'Kec. Jekan Raya',
  'KEC-SABANGAU': 'Kec. Sabangau',
  'KEC-BUKITBATU': 'Kec. Bukit Batu',
  'KEC-RAKUMPIT': 'Kec. Rakumpit',
};

/** The acronym of a perangkat daerah; every one of them has its own. */
export function acronymOf(id: string): string {
  const acronym = ACRONYMS[id];
  if (acronym === undefined) throw new RangeError(`no acronym of ${id}`);
  return acronym;
}
