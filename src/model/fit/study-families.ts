import { STUDY_FIELDS } from './study-fields.ts';

/** A family of study (rumpun ilmu) or a field of one, the wider group it belongs to, and families allied to it. */
export interface StudyFamily {
  readonly group: string;
  readonly allied: readonly string[];
}

/** Version of {@link STUDY_FAMILIES}, stored with results. */
export const STUDY_FAMILIES_VERSION = '2026.2';

/**
 * Families of study by the id that files carry. Groups and alliances are a judgement of what
 * prepares for the same work, not a regulation: change them here. Alliance holds both ways.
 */
const FAMILIES: Readonly<Record<string, StudyFamily>> = {
  'kesehatan-kedokteran': { group: 'kesehatan', allied: [] },
  'kesehatan-kedokteran-gigi': { group: 'kesehatan', allied: [] },
  'kesehatan-keperawatan': { group: 'kesehatan', allied: [] },
  'kesehatan-kebidanan': { group: 'kesehatan', allied: [] },
  'kesehatan-farmasi': { group: 'kesehatan', allied: [] },
  'kesehatan-gizi': { group: 'kesehatan', allied: [] },
  'kesehatan-masyarakat': {
    group: 'kesehatan',
    allied: ['teknik-lingkungan', 'sosial-kesejahteraan'],
  },
  'kesehatan-laboratorium': { group: 'kesehatan', allied: [] },
  'kesehatan-penunjang': { group: 'kesehatan', allied: [] },
  keguruan: { group: 'keguruan', allied: ['psikologi', 'olahraga'] },
  'keguruan-sd': { group: 'keguruan', allied: [] },
  'keguruan-paud': { group: 'keguruan', allied: ['psikologi'] },
  'administrasi-publik': {
    group: 'administrasi',
    allied: ['hukum', 'sosial-kesejahteraan', 'perpustakaan'],
  },
  pemerintahan: { group: 'administrasi', allied: ['hukum', 'sosial-kesejahteraan'] },
  manajemen: {
    group: 'administrasi',
    allied: ['ekonomi-akuntansi', 'ekonomi-pembangunan', 'pariwisata', 'psikologi'],
  },
  hukum: { group: 'hukum', allied: [] },
  'ekonomi-akuntansi': { group: 'ekonomi', allied: [] },
  'ekonomi-pembangunan': { group: 'ekonomi', allied: ['statistika', 'arsitektur-planologi'] },
  'teknik-sipil': { group: 'teknik', allied: [] },
  'arsitektur-planologi': { group: 'teknik', allied: [] },
  'teknik-lingkungan': { group: 'teknik', allied: ['kehutanan'] },
  'teknik-mesin-elektro': { group: 'teknik', allied: ['ti'] },
  transportasi: { group: 'teknik', allied: [] },
  ti: { group: 'informatika', allied: ['komunikasi'] },
  statistika: { group: 'informatika', allied: [] },
  komunikasi: { group: 'sosial', allied: ['administrasi-publik'] },
  pertanian: { group: 'pertanian', allied: [] },
  peternakan: { group: 'pertanian', allied: [] },
  perikanan: { group: 'pertanian', allied: [] },
  kehutanan: { group: 'pertanian', allied: [] },
  'sosial-kesejahteraan': { group: 'sosial', allied: [] },
  psikologi: { group: 'sosial', allied: [] },
  perpustakaan: { group: 'perpustakaan', allied: ['ti'] },
  pariwisata: { group: 'pariwisata', allied: ['ekonomi-pembangunan'] },
  olahraga: { group: 'olahraga', allied: [] },
  umum: { group: 'umum', allied: [] },
};

function fieldsOf(family: string): readonly string[] {
  return STUDY_FIELDS[family] ?? [];
}

/** Families that an alliance of either side names. */
function alliesOf(family: string): readonly string[] {
  const own = FAMILIES[family]?.allied ?? [];
  return Object.keys(FAMILIES).filter(
    (other) => own.includes(other) || FAMILIES[other]?.allied.includes(family) === true,
  );
}

/**
 * Families and their fields by id. A field is of the group of its family and allied to the families
 * that it is allied to and to their fields, so that a file may carry either.
 */
export const STUDY_FAMILIES: Readonly<Record<string, StudyFamily>> = Object.fromEntries(
  Object.entries(FAMILIES).flatMap(([family, { group }]) => {
    const allied = alliesOf(family).flatMap((id) => [id, ...fieldsOf(id)]);
    return [family, ...fieldsOf(family)].map((id) => [id, { group, allied }] as const);
  }),
);

/** How near a family of study is to those a post lists; `unknown` = the table cannot tell. */
export type FamilyRelation = 'exact' | 'family' | 'allied' | 'none' | 'unknown';

/**
 * The best relation of a family to a list: listed itself = exact; of the same group as a listed one
 * = family; allied to a listed one = allied; else none. A family or a list that the table does not
 * know can only be told apart by its spelling: not listed is then `unknown`, unless a known pair is
 * already near.
 */
export function familyRelation(family: string, listed: readonly string[]): FamilyRelation {
  if (listed.includes(family)) return 'exact';
  const own = STUDY_FAMILIES[family];
  let unknown = own === undefined;
  let allied = false;
  for (const id of listed) {
    const other = STUDY_FAMILIES[id];
    if (other === undefined) unknown = true;
    else if (own !== undefined) {
      if (own.group === other.group) return 'family';
      allied ||= own.allied.includes(id) || other.allied.includes(family);
    }
  }
  if (unknown) return 'unknown';
  return allied ? 'allied' : 'none';
}
