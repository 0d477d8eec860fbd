import type { Scenario } from '#scenario/scenario.ts';
import type { KeptScenario } from '#store/keep-scenarios.ts';

/** What this page knows to be on the device: the stamp, and the scenario as it is there. */
export interface KnownScenario {
  readonly stamp: string;
  readonly scenario: Scenario;
}

/** By id. */
export type KnownScenarios = ReadonlyMap<string, KnownScenario>;

/** What is to be done so that page and device agree. */
export interface Pending {
  /** Scenarios of this page that the device has not, or has otherwise. */
  readonly write: readonly Scenario[];
  /** Ids that the device has and this page took away. */
  readonly remove: readonly string[];
}

const FORMAT = 1;

/** A scenario as it is kept: whole, with its steps. */
export function keptOf(scenario: Scenario, stamp: string): KeptScenario {
  return { id: scenario.id, stamp, value: { format: FORMAT, scenario } };
}

/** The scenario that was kept; null where a later version wrote it, which is left as it is. */
export function scenarioOfKept({ id, value }: KeptScenario): Scenario | null {
  const { format, scenario } = value as { format?: unknown; scenario?: Scenario };
  if (format !== FORMAT || typeof scenario !== 'object') return null;
  return scenario.id === id && Array.isArray(scenario.history?.moves) ? scenario : null;
}

/** What has to be written and taken away; `allowed` says which scenarios may be kept at all. */
export function pendingOf(
  here: readonly Scenario[],
  known: KnownScenarios,
  allowed: (scenario: Scenario) => boolean,
): Pending {
  const ids = new Set(here.map(({ id }) => id));
  return {
    write: here.filter((one) => known.get(one.id)?.scenario !== one && allowed(one)),
    remove: [...known.keys()].filter((id) => !ids.has(id)),
  };
}

/** What a look at the device makes of the page's scenarios. */
export interface Merged {
  readonly scenarios: readonly Scenario[];
  readonly known: KnownScenarios;
  /** Names of those that another page has changed, and this one takes over. */
  readonly changed: readonly string[];
  /** Names of those that another page has taken away, and this one lets go. */
  readonly removed: readonly string[];
}

/**
 * Takes over what the device holds. What this page has changed itself and not yet written stays as it
 * is here, and is settled when it is written; nothing is lost either way. New ones come behind, in the
 * order in which they were made.
 */
export function mergeKept(
  here: readonly Scenario[],
  known: KnownScenarios,
  device: readonly KeptScenario[],
): Merged {
  const there = new Map<string, KnownScenario>();
  for (const kept of device) {
    const scenario = scenarioOfKept(kept);
    if (scenario !== null) there.set(kept.id, { stamp: kept.stamp, scenario });
  }
  const next = new Map<string, KnownScenario>();
  const changed: string[] = [];
  const removed: string[] = [];
  const scenarios = here.flatMap((own): readonly Scenario[] => {
    const [before, now] = [known.get(own.id), there.get(own.id)];
    const clean = before?.scenario === own;
    if (now === undefined) {
      if (clean) removed.push(own.name);
      return clean ? [] : [own];
    }
    if (now.stamp === before?.stamp) next.set(own.id, before);
    else if (clean) {
      next.set(own.id, now);
      changed.push(own.name);
      return [now.scenario];
    } else if (before !== undefined) next.set(own.id, before);
    return [own];
  });
  const ids = new Set(here.map(({ id }) => id));
  // One that this page took away and has not yet taken off the device does not come back.
  const fresh = [...there].filter(([id]) => !ids.has(id) && !known.has(id));
  for (const [id, one] of fresh) next.set(id, one);
  for (const [id, one] of known) if (!ids.has(id) && there.has(id)) next.set(id, one);
  const behind = fresh
    .map(([, { scenario }]) => scenario)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : Number(a.createdAt > b.createdAt)));
  return { scenarios: [...scenarios, ...behind], known: next, changed, removed };
}
