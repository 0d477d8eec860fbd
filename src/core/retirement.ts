import { civilOfDay, dayOf, type Day } from './day.ts';
import type { Tier } from './tiers.ts';

/**
 * Retirement age (BUP) by tier, years: UU 20/2023 (from secondary sources) for posts of the manajerial and
 * nonmanajerial kind. A functional post with a law of its own (teacher 60, lecturer, physician)
 * carries its age on the post, which goes before this table.
 */
export const RETIREMENT_AGE_BY_TIER: Readonly<Record<Tier, number>> = {
  JPT_PRATAMA: 60,
  ADMINISTRATOR: 58,
  PENGAWAS: 58,
  AHLI_UTAMA: 65,
  AHLI_MADYA: 60,
  AHLI_MUDA: 58,
  AHLI_PERTAMA: 58,
  PENYELIA: 58,
  MAHIR: 58,
  TERAMPIL: 58,
  PEMULA: 58,
  PELAKSANA: 58,
};

/** Where a retirement day comes from, best first. */
export type RetirementSource = 'recorded' | 'person' | 'post' | 'tier';

/** What is known for working out a retirement day; null = not recorded. */
export interface RetirementInput {
  /** TMT pensiun as the record states it. */
  readonly recorded: Day | null;
  readonly birthDate: Day | null;
  /** BUP of the person (SIASN `bupPensiun`), years. */
  readonly personAge: number | null;
  /** BUP of the post (SIASN `bup_usia`), years. */
  readonly postAge: number | null;
  readonly tier: Tier | null;
}

/**
 * TMT pensiun: the first day of the month after the month in which the person reaches the
 * retirement age `age` (whole years). A birthday on the first of a month still counts as in that
 * month. Born 1968-05-10 with 58 gives 2026-06-01.
 */
export function retirementDay(birthDate: Day, age: number): Day | null {
  const { year, month } = civilOfDay(birthDate);
  return month === 12 ? dayOf(year + age + 1, 1, 1) : dayOf(year + age, month + 1, 1);
}

/**
 * The retirement day and its source. Priority: the recorded TMT pensiun; else the birth date with
 * the person's own BUP; else with the BUP of the post; else with the table by tier. Null where no
 * day is recorded and the birth date, or every age, is missing: unknown, not far away.
 */
export function retirementOf(
  input: RetirementInput,
): { readonly day: Day; readonly source: RetirementSource } | null {
  if (input.recorded !== null) return { day: input.recorded, source: 'recorded' };
  if (input.birthDate === null) return null;
  const [age, source] = ageOf(input);
  if (age === null) return null;
  const day = retirementDay(input.birthDate, age);
  return day === null ? null : { day, source };
}

function ageOf(input: RetirementInput): [number | null, RetirementSource] {
  if (input.personAge !== null) return [input.personAge, 'person'];
  if (input.postAge !== null) return [input.postAge, 'post'];
  return [input.tier === null ? null : RETIREMENT_AGE_BY_TIER[input.tier], 'tier'];
}
