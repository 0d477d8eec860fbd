import type { CheckId } from '#model/quality/list.ts';
import { ACCURACY } from './cases-accurate.ts';
import { COMPLETENESS, TIMELINESS } from './cases-complete.ts';
import { PERSON_AND_POST } from './cases-posts.ts';
import { UNITS_AND_ORPHANS } from './cases-units.ts';
import type { CheckCase } from './given.ts';

/** A case for every check of the catalogue. */
export const CASES = {
  ...COMPLETENESS,
  ...TIMELINESS,
  ...ACCURACY,
  ...PERSON_AND_POST,
  ...UNITS_AND_ORPHANS,
} as Readonly<Record<CheckId, CheckCase>>;
