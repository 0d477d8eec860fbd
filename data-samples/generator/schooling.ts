import { educationRank } from '#core/education.ts';
import type { Random } from '#core/random.ts';
import { FAMILIES } from './families.ts';
import { FIELDS } from './studies.ts';
import type { Study, StudyField } from './studies.ts';
import type { Title } from './types.ts';

type Chances = readonly (readonly [level: string, chance: number])[];

const OFFICE: readonly Study[] = ['administrasi-publik', 'pemerintahan', 'manajemen', 'hukum'];
const SCHOOL: readonly Study[] = ['umum'];

/** A field that the title itself names. */
const FIELD_OF_TITLE: readonly (readonly [RegExp, string])[] = [
  [/^Perekam Medis/, 'D-III Rekam Medis'],
  [/^Radiografer/, 'D-III Radiologi'],
  [/^Fisioterapis/, 'D-III Fisioterapi'],
  [/^Terapis Gigi/, 'D-III Kesehatan Gigi'],
  [/^Tenaga Sanitasi Lingkungan Terampil/, 'D-III Kesehatan Lingkungan'],
  [/^Guru Bahasa Indonesia/, 'S-1 Pendidikan Bahasa Indonesia'],
  [/^Guru Matematika/, 'S-1 Pendidikan Matematika'],
  [/^Guru IPA/, 'S-1 Pendidikan IPA'],
  [/^Guru IPS/, 'S-1 Pendidikan IPS'],
  [/^Guru Bahasa Inggris/, 'S-1 Pendidikan Bahasa Inggris'],
  [/^Guru Pendidikan Agama/, 'S-1 Pendidikan Agama'],
  [/^Guru PPKn/, 'S-1 PPKn'],
  [/^Guru PJOK/, 'S-1 Pendidikan Jasmani'],
  [/^Guru Seni/, 'S-1 Pendidikan Seni'],
  [/^Guru Bimbingan/, 'S-1 Bimbingan dan Konseling'],
];

/** Draws what the holder of a title studied: mostly what the title asks, now and then more or else. */
export function drawSchooling(random: Random, def: Title): StudyField {
  const named = FIELD_OF_TITLE.find(([pattern]) => pattern.test(def.title));
  if (named && !random.chance(0.08)) return fieldNamed(named[1]);
  const level = drawLevel(random, def);
  const families = drawFamilies(random, def, level);
  return nearestField(random, level, families, def.kind === 'JF' ? def.minEducation : '05');
}

function fieldNamed(name: string): StudyField {
  const field = FIELDS.find((one) => one.name === name);
  if (!field) throw new Error(`no field ${name}`);
  return field;
}

function drawLevel(random: Random, def: Title): string {
  return random.weighted(chancesOf(def), ([, chance]) => chance)[0];
}

function chancesOf(def: Title): Chances {
  switch (def.kind) {
    case 'JPT':
      return [['45', 1]];
    case 'ADMINISTRATOR':
      return [
        ['45', 0.6],
        ['40', 0.4],
      ];
    case 'PENGAWAS':
      return [
        ['45', 0.2],
        ['40', 0.72],
        ['30', 0.08],
      ];
    case 'JF':
      return functionalChances(def);
    case 'PELAKSANA':
      return CLERK_CHANCES[def.minEducation] ?? [[def.minEducation, 1]];
  }
}

const CLERK_CHANCES: Readonly<Record<string, Chances>> = {
  40: [
    ['40', 0.93],
    ['45', 0.07],
  ],
  30: [
    ['30', 0.7],
    ['40', 0.3],
  ],
  15: [
    ['15', 0.5],
    ['17', 0.2],
    ['30', 0.1],
    ['40', 0.2],
  ],
  '05': [
    ['05', 0.25],
    ['10', 0.35],
    ['15', 0.4],
  ],
};

function functionalChances(def: Title): Chances {
  if (def.tier === 'PEMULA') return [['15', 1]];
  if (!def.tier.startsWith('AHLI')) {
    return [
      ['30', 0.9],
      ['40', 0.1],
    ];
  }
  if (def.title.startsWith('Dokter Ahli Madya')) return [['47', 1]];
  if (def.minEducation !== '40') return [[def.minEducation, 1]];
  const second = def.tier === 'AHLI_MADYA' ? 0.4 : def.tier === 'AHLI_MUDA' ? 0.18 : 0.06;
  return [
    ['40', 1 - second],
    ['45', second],
  ];
}

function drawFamilies(random: Random, def: Title, level: string): readonly Study[] {
  if (level < '20' && level !== '17') return SCHOOL;
  const fitting = def.studies.length > 0 ? def.studies : FAMILIES[def.family].studies;
  if (def.kind === 'JF') return def.license === null && random.chance(0.025) ? OFFICE : fitting;
  const other = def.kind === 'PELAKSANA' ? (def.studies.length > 0 ? 0.08 : 0.4) : 0.3;
  if (fitting.length === 0 || random.chance(other)) return OFFICE;
  return level === '17' ? [...SCHOOL, ...fitting] : fitting;
}

const LEVELS = ['05', '10', '15', '17', '30', '35', '40', '42', '45', '47'];

/** A field of the families at the level, else at the level nearest to it, never under `least`. */
function nearestField(
  random: Random,
  level: string,
  families: readonly Study[],
  least: string,
): StudyField {
  const own = FIELDS.filter(
    (field) => families.includes(field.family) && rankOf(field.level) >= rankOf(least),
  );
  const wanted = LEVELS.indexOf(level);
  const distance = (field: StudyField): number =>
    Math.abs(LEVELS.indexOf(field.level) - wanted) + (field.level > level ? 0.5 : 0);
  if (own.length === 0)
    throw new RangeError(`no field of ${families.join(', ')} from level ${least}`);
  const best = Math.min(...own.map(distance));
  return random.pick(own.filter((field) => distance(field) === best));
}

/** D-IV and S-1 rank alike. */
function rankOf(level: string): number {
  return educationRank(level) ?? 0;
}
