import { isoOfDay } from '#core/day.ts';
import type { City } from './build.ts';
import { AS_OF, BAN, INAUGURATION } from './days.ts';
import { isCentral } from './districts.ts';
import type { DistrictName } from './districts.ts';
import type { FileAccount } from './dirt.ts';
import type { DirtCount } from './spoiler.ts';
import {
  doubleHeld,
  emptyPosts,
  euTable,
  generalAffairs,
  hiddenSurplus,
  misplaced,
  pastMoves,
  rakumpit,
  risingServices,
  round,
  schools,
} from './truth-work.ts';
import { DUKCAPIL_SATISFACTION } from './unit-results.ts';
import { VOICE, openSeats } from './voice.ts';

/** A planted case: what it is, fields to check, and what the tool should say. */
export interface TruthCase {
  readonly id: string;
  readonly say: { readonly id: string; readonly en: string };
  readonly [field: string]: unknown;
}

/** The content of ground-truth.json. */
export interface GroundTruth {
  readonly version: 1;
  readonly label: string;
  readonly synthetic: true;
  readonly seed: number;
  readonly scale: number;
  readonly asOf: string;
  readonly sizes: Readonly<Record<string, unknown>>;
  readonly eu: readonly { unit_id: string; eu: number; fte: number; need: number }[];
  readonly cases: readonly TruthCase[];
  readonly dirt: readonly DirtCount[];
  readonly files: readonly FileAccount[];
}

/** What is planted in the first copy of the city and what its dirt must lead to. */
export function truthOf(
  city: City,
  options: { seed: number; scale: number },
  dirt: readonly DirtCount[],
  files: readonly FileAccount[],
): GroundTruth {
  return {
    version: 1,
    label:
      'SINTETIS / Data contoh: tidak ada orang, jabatan atau angka yang nyata; ukuran masuk akal, bukan angka terbitan.',
    synthetic: true,
    ...options,
    asOf: isoOfDay(AS_OF),
    sizes: sizesOf(city),
    eu: euTable(city.draft),
    cases: [
      ...misplaced(city),
      risingServices(city),
      emptyPosts(city),
      hiddenSurplus(city.draft),
      schools(city.draft),
      rakumpit(city.draft),
      generalAffairs(city.draft),
      doubleHeld(city.draft),
      ...pastMoves(city),
      ...voiceCases(city),
      ...ratingCases(city),
      absentPeople(city),
    ],
    dirt,
    files,
  };
}

function sizesOf({ draft, people }: City): Record<string, unknown> {
  const count = (status: string): number => people.filter((one) => one.status === status).length;
  return {
    people: people.length,
    fullPosts: people.filter((one) => one.fte === 1).length,
    PNS: count('PNS'),
    CPNS: count('CPNS'),
    PPPK: count('PPPK'),
    PPPK_PW: count('PPPK_PW'),
    posts: draft.posts.length,
    units: draft.units.length,
    opd: draft.units.filter((unit) => unit.parent === null).length,
    seats: draft.posts.reduce((sum, post) => sum + post.seats, 0),
    inauguration: isoOfDay(INAUGURATION),
    ban: { since: isoOfDay(BAN.since), until: isoOfDay(BAN.until) },
    blocks: draft.blocks.map(({ name, people: full, part }) => ({ name, full, part })),
  };
}

function voiceCases({ draft, people, voice }: City): TruthCase[] {
  const market = (fit: (name: DistrictName) => boolean): { wishes: number; openSeats: number } => ({
    wishes: voice.wishes.filter((wish) => {
      const unit = wish.post?.unit ?? wish.unit;
      return unit !== null && fit(unit.district);
    }).length,
    openSeats: openSeats(draft, fit),
  });
  return [
    {
      id: 'suara-pegawai',
      replied: voice.replied,
      share: round(voice.replied / people.length, 4),
      lowest: VOICE.lowest,
      highest: VOICE.highest,
      definition:
        'wishes of any rank for posts and units of a kecamatan per seat without holder there',
      central: market(isCentral),
      rakumpit: market((name) => name === 'Rakumpit'),
      say: {
        id: '41% menjawab (12 sampai 78% per OPD); kursi di pusat kota diminati 5 banding 1, Rakumpit 0,1.',
        en: '41 percent replied (12 to 78 by office); seats in town are wanted 5 to 1, Rakumpit 0.1.',
      },
    },
    {
      id: 'tukar-sukarela',
      pairs: voice.pairs.map(({ a, b }) => ({
        nips: [a.nip, b.nip],
        position_ids: [a.post.id, b.post.id],
      })),
      say: {
        id: '14 pasangan saling menginginkan jabatan yang lain.',
        en: 'Fourteen pairs wish for each other’s post.',
      },
    },
  ];
}

function ratingCases({ ratings, assessments }: City): TruthCase[] {
  const assessed = new Set(assessments.map(({ person }) => person));
  return [
    {
      id: 'penilai-murah-hati',
      assessors: ratings.lenient.map((person) => {
        const own = ratings.years.filter(
          (one) => one.assessor === person && one.predicate !== null,
        );
        const best = own.filter((one) => one.predicate === 'SANGAT_BAIK');
        return { nip: person.nip, ratings: own.length, share: round(best.length / own.length, 3) };
      }),
      say: {
        id: 'Lima penilai memberi Sangat Baik jauh lebih sering daripada yang lain.',
        en: 'Five assessors give the best predicate far more often than the others.',
      },
    },
    {
      id: 'mutasi-tanpa-pengaruh',
      effect: 0,
      say: {
        id: 'Mutasi tidak berpengaruh pada predikat: alat yang menemukan pengaruh keliru.',
        en: 'Moves have no effect on ratings: a tool that finds one is wrong.',
      },
    },
    {
      id: 'cakupan-asesmen',
      assessed: assessed.size,
      staleShare: 0.3,
      underJpm68Share: 0.06,
      say: {
        id: 'Sekitar 600 orang telah diases, 30% lebih lama dari tiga tahun, 6% di bawah JPM 68.',
        en: 'About 600 people were assessed, 30 percent over three years ago, 6 percent under JPM 68.',
      },
    },
    {
      id: 'kepuasan-dukcapil',
      unit_id: 'DUKCAPIL',
      indicator: 'Indeks Kepuasan Masyarakat',
      values: DUKCAPIL_SATISFACTION,
      say: {
        id: 'Kepuasan pada Dukcapil turun dari 86 menjadi 79 ketika bebannya naik.',
        en: 'Satisfaction with Dukcapil fell from 86 to 79 as its load rose.',
      },
    },
  ];
}

function absentPeople({ people }: City): TruthCase {
  const absent = people.filter((one) => !['01', '71'].includes(one.legalStatus));
  return {
    id: 'tidak-bertugas',
    people: absent.map(({ nip, legalStatus }) => ({ nip, legal_status: legalStatus })),
    say: {
      id: 'Tercatat tetapi tidak bertugas (CLTN, tugas belajar, pemberhentian sementara, MPP): bukan kapasitas, tidak dapat dimutasi (M-07).',
      en: 'On the books but not at work (leave, study, suspended, pre-retirement): no capacity, not to be moved (M-07).',
    },
  };
}
