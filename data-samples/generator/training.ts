import type { Random } from '#core/random.ts';
import type { Row } from './csv.ts';
import { day } from './days.ts';
import type { Family } from './families.ts';
import type { Person } from './types.ts';

interface Course {
  readonly title: string;
  readonly hours: number;
  readonly competency: string | null;
}

const GENERAL_COURSES: readonly Course[] = [
  { title: 'Literasi Digital ASN', hours: 6, competency: null },
  { title: 'Pelayanan Prima', hours: 20, competency: 'PP' },
  { title: 'Budaya Kerja BerAKHLAK', hours: 8, competency: 'PB' },
  { title: 'Anti Korupsi dan Integritas', hours: 12, competency: 'INT' },
  { title: 'Komunikasi Efektif', hours: 16, competency: 'KOM' },
  { title: 'Penyusunan SKP dan Manajemen Kinerja', hours: 10, competency: 'OPH' },
];

const COURSES: Readonly<Partial<Record<Family, readonly Course[]>>> = {
  kebijakan: [{ title: 'Pelatihan Analisis Kebijakan', hours: 60, competency: 'TEK-KEB' }],
  pelayanan: [{ title: 'Teknis Pelayanan Administrasi', hours: 24, competency: 'TEK-PEL' }],
  keuangan: [{ title: 'Pengelolaan Keuangan Daerah', hours: 40, competency: 'TEK-KEU' }],
  kepegawaian: [{ title: 'Manajemen ASN', hours: 32, competency: 'TEK-KEP' }],
  teknik: [{ title: 'Pengawasan Konstruksi', hours: 40, competency: 'TEK-SIP' }],
  ti: [{ title: 'Keamanan Informasi', hours: 30, competency: 'TEK-TI' }],
  pengawasan: [{ title: 'Audit Berbasis Risiko', hours: 40, competency: 'TEK-PWS' }],
  kesehatan: [
    { title: 'Bantuan Hidup Dasar', hours: 24, competency: 'TEK-KLN' },
    { title: 'Integrasi Layanan Primer', hours: 20, competency: 'TEK-KSM' },
  ],
  pendidikan: [
    { title: 'Implementasi Kurikulum', hours: 32, competency: 'TEK-PMB' },
    { title: 'Pembelajaran Mendalam', hours: 20, competency: 'TEK-PMB' },
  ],
};

const LEADERSHIP: Readonly<Record<string, Course>> = {
  JPT: { title: 'PKN Tingkat II', hours: 800, competency: 'MP' },
  ADMINISTRATOR: { title: 'PKA', hours: 880, competency: 'MP' },
  PENGAWAS: { title: 'PKP', hours: 880, competency: 'OPH' },
};

/** Rows of diklat.csv: courses of the last three years, and leadership courses of heads. */
export function trainingRows(people: readonly Person[], random: Random): Row[] {
  return people.flatMap((person) => {
    if (person.status === 'PPPK_PW') return [];
    const { kind, family } = person.post.def;
    const rows: Row[] = [];
    const leadership = LEADERSHIP[kind];
    if (leadership && random.chance(0.75))
      rows.push(rowOf(person, leadership, random.int(2014, 2023)));
    const pool = [...GENERAL_COURSES, ...(COURSES[family] ?? []), ...(COURSES[family] ?? [])];
    for (const year of [2024, 2025, 2026]) {
      if (person.entry <= day(`${year}-01-01`) && random.chance(0.5)) {
        rows.push(rowOf(person, random.pick(pool), year));
      }
    }
    return rows;
  });
}

function rowOf(person: Person, course: Course, year: number): Row {
  return {
    nip: person.nip,
    title: course.title,
    hours: course.hours,
    year,
    competency_id: course.competency,
  };
}
