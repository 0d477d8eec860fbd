import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isoOfDay } from '#core/day.ts';
import { CHECKS, lackedBy, type CheckId } from '#model/quality/list.ts';
import { outcomesOf, scoreOf, type CheckOutcome } from '#model/quality/score.ts';
import {
  countsStatement,
  findingsStatement,
  variantsStatement,
  type CheckCountRow,
  type FindingRow,
  type VariantRow,
} from '#model/quality/statements.ts';
import type { Database } from '#store/statement.ts';
import type { DatasetInfo } from './dataset.ts';
import { useSession, type SessionState } from './engine.ts';
import { markShown } from './first-paint.ts';
import { timed } from './timing.ts';
import { useStatement } from './use-statement.ts';

type Looked = Pick<DatasetInfo, 'asOf' | 'loaded'>;

/** Checks to a question: a longer one is planned for long and keeps others waiting. */
const BATCH = 4;

/**
 * Makes every check that the loaded datasets allow; the others come back with what they lack.
 * `pause` says what to wait for before the next question, undefined = nothing: those questions are
 * then asked at once, the others one by one.
 */
export async function readQuality(
  database: Database,
  info: Looked,
  pause: () => Promise<void> | undefined = () => undefined,
): Promise<CheckOutcome[]> {
  const asOf = isoOfDay(info.asOf);
  const possible = CHECKS.filter((check) => lackedBy(check, info.loaded).length === 0);
  const asked: Promise<CheckCountRow[]>[] = [];
  for (const ids of batchesOf(possible.map(({ id }) => id))) {
    const waited = pause();
    if (waited) await waited;
    const rows = database.run(countsStatement(ids), { asOf });
    asked.push(rows);
    if (waited) await rows;
  }
  const counts = new Map(possible.map(({ id }) => [id, [] as CheckCountRow[]]));
  for (const row of (await Promise.all(asked)).flat()) counts.get(row.checkId)?.push(row);
  return outcomesOf(counts, info.loaded);
}

function batchesOf(ids: readonly CheckId[]): (readonly [CheckId, ...CheckId[]])[] {
  const [first, ...rest] = ids;
  if (first === undefined) return [];
  return [[first, ...rest.slice(0, BATCH - 1)], ...batchesOf(rest.slice(BATCH - 1))];
}

/**
 * The findings of each check that has some, in the order of the catalogue; of one perangkat daerah,
 * of nobody ('') or of all (null).
 */
export async function readFindings(
  database: Database,
  info: Looked,
  outcomes: readonly CheckOutcome[],
  opd: string | null,
): Promise<ReadonlyMap<CheckId, readonly FindingRow[]>> {
  const asOf = isoOfDay(info.asOf);
  const rows = new Map<CheckId, readonly FindingRow[]>();
  for (const outcome of outcomes) {
    if (scoreOf([outcome], opd).found === 0) continue;
    const { id } = outcome.check;
    rows.set(id, await database.run(findingsStatement(id), { asOf, opd }));
  }
  return rows;
}

interface Looking {
  /** Somebody waits for it: nothing is waited for any more. */
  readonly hurry: () => void;
  readonly outcomes: Promise<CheckOutcome[]>;
}

/** What came of the checks of each city that is in use. */
const looked = new WeakMap<Database, Looking>();

/**
 * What came of the checks of a city; loaded data never changes, so that they are made once. With
 * `rest` they are made ahead: it is waited for before each question, until somebody asks without it,
 * who does not wait for it either.
 */
export function qualityOf(
  city: Database,
  info: Looked,
  rest: (() => Promise<void>) | null = null,
): Promise<CheckOutcome[]> {
  const known = looked.get(city);
  if (known !== undefined) {
    if (rest === null) known.hurry();
    return known.outcomes;
  }
  let urgent = rest === null;
  let hurry: () => void = () => undefined;
  const hurried = new Promise<void>((resolve) => {
    hurry = () => {
      urgent = true;
      resolve();
    };
  });
  const pause = () => (rest === null || urgent ? undefined : Promise.race([rest(), hurried]));
  const outcomes = timed('quality', () => readQuality(city, info, pause));
  looked.set(city, { hurry, outcomes });
  outcomes.catch(() => looked.delete(city));
  return outcomes;
}

/** Makes the checks of this dataset and of each one after it ahead, whenever `rest` resolves. */
export function makeChecksAhead(rest: () => Promise<void>): void {
  const make = ({ city, dataset }: SessionState): void => {
    // A page that asks for them says what failed.
    if (city !== null && dataset !== null) qualityOf(city, dataset, rest).catch(() => undefined);
  };
  useSession.subscribe((now, before) => {
    if (now.city !== before.city) make(now);
  });
  make(useSession.getState());
}

/** What came of the checks of the current dataset; pending until the engine is ready. */
export function useQuality(): UseQueryResult<readonly CheckOutcome[]> {
  const dataset = useSession((state) => state.dataset);
  const city = useSession((state) => state.city);
  useEffect(markShown, []);
  return useQuery(
    queryOptions({
      queryKey: [dataset?.id ?? null, 'quality'] as const,
      queryFn: (): Promise<readonly CheckOutcome[]> => {
        if (!city || !dataset) throw new Error('Asked before the engine was ready');
        return qualityOf(city, dataset);
      },
      enabled: city !== null && dataset !== null,
      staleTime: Infinity,
      retry: false,
    }),
  );
}

/** The findings of one check of the current dataset; of one perangkat daerah where one is given. */
export function useFindings(id: CheckId, opd: string | null): UseQueryResult<FindingRow[]> {
  const asOf = useSession((state) => state.dataset?.asOf) ?? null;
  const params = { asOf: asOf === null ? '' : isoOfDay(asOf), opd };
  return useStatement(findingsStatement(id), params, asOf !== null);
}

/** Units of the current dataset that may be one. */
export function useVariants(): UseQueryResult<VariantRow[]> {
  return useStatement(variantsStatement, {});
}
