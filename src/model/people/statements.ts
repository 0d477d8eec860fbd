import type { Day } from '#core/day.ts';
import type { PersonId, PositionId, UnitId } from '#core/ids.ts';
import type { PersonStatus, PositionKind, Tier } from '#core/tiers.ts';
import type { Statement } from '#store/statement.ts';
import list from './list.sql?raw';
import nips from './nips.sql?raw';

/** A person of the file with the post held; the NIP stays masked. */
export type PersonRow = {
  readonly personId: PersonId;
  readonly name: string;
  readonly nipMasked: string;
  readonly status: PersonStatus;
  /** SIASN code of kedudukan hukum. */
  readonly legalStatus: string | null;
  /** Counts as a holder: an active status, or none recorded. */
  readonly atWork: boolean;
  readonly golongan: string | null;
  readonly positionId: PositionId | null;
  readonly title: string | null;
  readonly kind: PositionKind | null;
  readonly tier: Tier | null;
  readonly unitId: UnitId | null;
  readonly unitName: string | null;
  readonly opdId: UnitId | null;
  readonly opdName: string | null;
  readonly positionSince: Day | null;
};

/** All persons by name. */
export const personsStatement: Statement<Record<never, never>, PersonRow> = {
  id: 'people/list',
  sql: list,
  params: [],
  columns: {
    personId: 'text',
    name: 'text',
    nipMasked: 'text',
    status: 'text',
    legalStatus: 'text',
    atWork: 'bool',
    golongan: 'text',
    positionId: 'text',
    title: 'text',
    kind: 'text',
    tier: 'text',
    unitId: 'text',
    unitName: 'text',
    opdId: 'text',
    opdName: 'text',
    positionSince: 'day',
  },
};

/** A person with the whole NIP, to be found by it and never shown. */
export type NipRow = {
  readonly personId: PersonId;
  readonly nip: string;
};

/** The NIP of every person. */
export const nipsStatement: Statement<Record<never, never>, NipRow> = {
  id: 'people/nips',
  sql: nips,
  params: [],
  columns: { personId: 'text', nip: 'text' },
};
