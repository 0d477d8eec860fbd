import type { Random } from '#core/random.ts';
import type { Row } from './csv.ts';
import type { Draft } from './draft.ts';
import type { Unit } from './types.ts';

/** Half years by their last month. */
const HALVES = ['2023-06', '2023-12', '2024-06', '2024-12', '2025-06', '2025-12', '2026-06'];

/** Satisfaction with Dukcapil: 86 until the middle of 2025, 79 in the middle of 2026. */
export const DUKCAPIL_SATISFACTION = [85.2, 85.6, 85.9, 86, 86, 83.8, 79];
/** Days until a document is ready at Dukcapil. */
const DUKCAPIL_DAYS = [1.9, 1.9, 1.8, 1.8, 1.8, 2.4, 3.6];

const SERVING = /^(DUKCAPIL|DPMPTSP|DINSOS|BPPRD|DAMKAR|KOMINFO|RSUD|DISDIK|KEC-\w+)$/;

/** Rows of hasil-layanan.csv: satisfaction by half year of serving units, service time of two. */
export function resultRows(draft: Draft, random: Random): Row[] {
  return draft.units
    .filter((unit) => SERVING.test(unit.id.slice(draft.tag.length)) || unit.kind === 'puskesmas')
    .flatMap((unit) => [
      ...satisfaction(unit, draft.tag, random),
      ...(unit.id === `${draft.tag}DUKCAPIL` ? days(unit) : []),
    ]);
}

function satisfaction(unit: Unit, tag: string, random: Random): Row[] {
  const base = random.normal(84, 2);
  return HALVES.map((period, index) => ({
    unit_id: unit.id,
    indicator: 'Indeks Kepuasan Masyarakat',
    period,
    value:
      unit.id === `${tag}DUKCAPIL`
        ? (DUKCAPIL_SATISFACTION[index] ?? 79)
        : Math.round((base + index * 0.25 + random.normal(0, 0.5)) * 10) / 10,
    target: 85,
  }));
}

function days(unit: Unit): Row[] {
  return HALVES.map((period, index) => ({
    unit_id: unit.id,
    indicator: 'Waktu layanan (hari)',
    period,
    value: DUKCAPIL_DAYS[index] ?? 3.6,
    target: 2,
  }));
}
