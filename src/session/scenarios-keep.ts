import { create } from 'zustand';
import type { Scenario } from '#scenario/scenario.ts';
import { openScenarioKeep, type KeptScenario, type ScenarioKeep } from '#store/keep-scenarios.ts';
import { randomId } from './dataset.ts';
import { clearings } from './keep-device.ts';
import { baselineOf, useKeep } from './keep-state.ts';
import {
  keptOf,
  mergeKept,
  pendingOf,
  scenarioOfKept,
  type KnownScenarios,
} from './scenario-sync.ts';
import { addForked, addScenario, useScenarioStore } from './scenarios.ts';

/** What another page has done to the scenarios of this one; until it is read. */
export interface ElsewhereNote {
  /** `changed` and `removed`: taken over; `both`: both were changed, and both are there. */
  readonly kind: 'changed' | 'removed' | 'both';
  readonly name: string;
  /** The name under which this page's own stands beside the other's; empty unless `both`. */
  readonly other: string;
}

interface State {
  readonly known: KnownScenarios;
  /** Why the last writing failed; null where it did not. */
  readonly failed: string | null;
  readonly notes: readonly ElsewhereNote[];
}

const NOTHING: State = { known: new Map(), failed: null, notes: [] };

/** Selector hook over what of the scenarios is on the device. */
export const useScenarioKeep = create<State>(() => NOTHING);

/** Where a scenario is: only in this page, on its way to the device, on the device, or refused by it. */
export type ScenarioKept = 'page' | 'saving' | 'kept' | 'failed';

let open: ScenarioKeep | null = null;
let working: Promise<void> = Promise.resolve();

/** Whether a scenario may be kept: consent was given for its data, or for itself before. */
function mayKeep({ id, datasetId }: Scenario): boolean {
  const { manifest } = useKeep.getState();
  if (manifest === null) return false;
  return baselineOf(manifest, datasetId) !== undefined || useScenarioKeep.getState().known.has(id);
}

/** Where a scenario is at this moment. */
export function useScenarioKept(scenario: Scenario): ScenarioKept {
  const manifest = useKeep((state) => state.manifest);
  const known = useScenarioKeep((state) => state.known.get(scenario.id));
  const failed = useScenarioKeep((state) => state.failed);
  if (known?.scenario === scenario) return 'kept';
  const allowed = baselineOf(manifest, scenario.datasetId) !== undefined || known !== undefined;
  if (manifest === null || !allowed) return 'page';
  return failed === null ? 'saving' : 'failed';
}

/** What was said of other pages has been read. */
export function dismissElsewhere(): void {
  useScenarioKeep.setState({ notes: [] });
}

/** The scenarios of the data that are kept, for a backup. */
export function keptScenarios(): readonly KeptScenario[] {
  const { known } = useScenarioKeep.getState();
  return useScenarioStore
    .getState()
    .scenarios.filter(mayKeep)
    .map((one) => keptOf(one, known.get(one.id)?.stamp ?? ''));
}

/** Takes the scenarios of a backup in, beside those that are here; one that is here already stays. */
export function takeScenarios(scenarios: readonly KeptScenario[]): void {
  const ids = new Set(useScenarioStore.getState().scenarios.map(({ id }) => id));
  for (const kept of scenarios) {
    const scenario = ids.has(kept.id) ? null : scenarioOfKept(kept);
    if (scenario !== null) addScenario(scenario);
  }
}

/** Follows the scenarios of this page to the device, and those of other pages back. */
export function followScenarios(): void {
  useScenarioStore.subscribe(({ scenarios }, before) => {
    if (scenarios !== before.scenarios) queue(writePending);
  });
  useKeep.subscribe(({ manifest }, { manifest: before }) => {
    if (manifest === null || manifest === before) return;
    // Saving was asked for just now, or the start has found what was kept.
    queue(before === null ? lookAndWrite : writePending);
  });
  channel?.addEventListener('message', () => queue(lookAndWrite));
  if (useKeep.getState().manifest !== null) queue(lookAndWrite);
}

/** Lets go of the device, and of what is known of it. */
export function forgetKept(): void {
  open?.close();
  open = null;
  useScenarioKeep.setState(NOTHING, true);
}

const channel = typeof BroadcastChannel === 'undefined' ? null : made();

function made(): BroadcastChannel {
  const fresh = new BroadcastChannel('tepat-skenario');
  // Node keeps running for an open channel.
  (fresh as unknown as { unref?: () => void }).unref?.();
  return fresh;
}

function queue(work: () => Promise<void>): void {
  working = working.then(work).then(
    () => undefined,
    (cause: unknown) => {
      const failed = cause instanceof Error ? cause.message : String(cause);
      useScenarioKeep.setState({ failed });
    },
  );
}

async function lookAndWrite(): Promise<void> {
  await look();
  await writePending();
}

/** Takes over what is on the device. */
async function look(): Promise<void> {
  if (!isConsented()) return;
  const keep = await device(false);
  if (keep === null) return;
  const kept = await keep.all();
  if (!isConsented()) return;
  const { scenarios } = useScenarioStore.getState();
  const merged = mergeKept(scenarios, useScenarioKeep.getState().known, kept);
  useScenarioKeep.setState({ known: merged.known });
  for (const name of merged.changed) note({ kind: 'changed', name, other: '' });
  for (const name of merged.removed) note({ kind: 'removed', name, other: '' });
  const same =
    merged.scenarios.length === scenarios.length &&
    merged.scenarios.every((one, at) => one === scenarios[at]);
  if (same) return;
  useScenarioStore.setState(({ activeId }) => ({
    scenarios: merged.scenarios,
    activeId: activeId ?? lastWorkedOn(merged.scenarios),
  }));
}

/** The scenario changed last, of the data that the start opens where there are some. */
function lastWorkedOn(scenarios: readonly Scenario[]): string | null {
  const { manifest } = useKeep.getState();
  const opened = manifest?.baselines.find(({ id }) => id === manifest.restore)?.datasetId;
  const own = scenarios.filter(({ datasetId }) => datasetId === opened);
  return own.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))[0]?.id ?? null;
}

async function writePending(): Promise<void> {
  if (!isConsented()) return;
  const began = clearings();
  const { write, remove } = pendingOf(
    useScenarioStore.getState().scenarios,
    useScenarioKeep.getState().known,
    mayKeep,
  );
  if (write.length === 0 && remove.length === 0) return;
  const keep = await device(true);
  if (keep === null || !isConsented() || clearings() !== began) return;
  for (const scenario of write) await writeOne(keep, scenario);
  for (const id of remove) await removeOne(keep, id);
  useScenarioKeep.setState({ failed: null });
  tell();
}

async function writeOne(keep: ScenarioKeep, scenario: Scenario): Promise<void> {
  const before = useScenarioKeep.getState().known.get(scenario.id);
  const stamp = randomId();
  const stands = await keep.put(keptOf(scenario, stamp), before?.stamp ?? null);
  if (stands === null) {
    know(scenario.id, { stamp, scenario });
    return;
  }
  const theirs = scenarioOfKept(stands);
  if (theirs === null) return;
  // Both pages have changed it: the other's keeps the place, this one's stands beside it.
  know(scenario.id, { stamp: stands.stamp, scenario: theirs });
  note({ kind: 'both', name: theirs.name, other: addForked(scenario, theirs) });
}

/** Says it once, however often it happens. */
function note(fresh: ElsewhereNote): void {
  useScenarioKeep.setState(({ notes }) => {
    const others = notes.filter(({ kind, name }) => kind !== fresh.kind || name !== fresh.name);
    return { notes: [...others, fresh] };
  });
}

async function removeOne(keep: ScenarioKeep, id: string): Promise<void> {
  const stamp = useScenarioKeep.getState().known.get(id)?.stamp;
  if (stamp !== undefined) await keep.remove(id, stamp);
  know(id, null);
}

function know(id: string, now: { stamp: string; scenario: Scenario } | null): void {
  useScenarioKeep.setState((state) => {
    const known = new Map(state.known);
    if (now === null) known.delete(id);
    else known.set(id, now);
    return { known };
  });
}

async function device(making: boolean): Promise<ScenarioKeep | null> {
  open ??= await openScenarioKeep({
    create: making,
    onGone: () => {
      open = null;
    },
  });
  return open;
}

function isConsented(): boolean {
  const { manifest, work } = useKeep.getState();
  return manifest !== null && work.at !== 'clearing';
}

function tell(): void {
  // A channel reaches this origin alone and takes no other.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel?.postMessage('changed');
}
