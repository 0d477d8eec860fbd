import { create } from 'zustand';
import type { PersonId, PositionId } from '#core/ids.ts';
import { useSession } from './engine.ts';

/** Most people who are compared side by side: a sheet of A4 holds no more columns. */
export const COMPARE_LIMIT = 8;

/**
 * Who is to be compared for which post, bound to the dataset. It is never part of an address: links
 * carry no persons.
 */
export interface CompareState {
  readonly datasetId: string | null;
  readonly chosen: ReadonlyMap<PositionId, readonly PersonId[]>;
}

/** Selector hook over {@link CompareState}; it survives a change of page, not a reload. */
export const useCompare = create<CompareState>(() => ({
  datasetId: useSession.getState().dataset?.id ?? null,
  chosen: new Map(),
}));

useSession.subscribe(({ dataset }) => bindCompare(dataset?.id ?? null));

/** Other data empties the choice: its people may not be there any more. */
function bindCompare(datasetId: string | null): void {
  if (datasetId !== useCompare.getState().datasetId)
    useCompare.setState({ datasetId, chosen: new Map() });
}

/** Adds a person to the comparison of a post, or takes them out; a ninth is not added. */
export function toggleCompared(postId: PositionId, personId: PersonId): void {
  const { chosen } = useCompare.getState();
  const before = chosen.get(postId) ?? NOBODY;
  const within = before.includes(personId);
  if (!within && before.length >= COMPARE_LIMIT) return;
  const after = within ? before.filter((id) => id !== personId) : [...before, personId];
  useCompare.setState({ chosen: new Map(chosen).set(postId, after) });
}

/** Nobody is compared for a post any more. */
export function clearCompared(postId: PositionId): void {
  const { chosen } = useCompare.getState();
  useCompare.setState({ chosen: new Map(chosen).set(postId, NOBODY) });
}

const NOBODY: readonly PersonId[] = [];

/** Who is to be compared for a post, in the order in which they were chosen. */
export function useCompared(postId: PositionId): readonly PersonId[] {
  return useCompare((state) => state.chosen.get(postId) ?? NOBODY);
}
