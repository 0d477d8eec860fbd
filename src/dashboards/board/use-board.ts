import { useCallback, useMemo, useState } from 'react';
import type { UnitId } from '#core/ids.ts';
import type { ReadyScenario } from '#dashboards/ScenarioGate.tsx';
import type { Catalogue } from '#model/rules/catalogue.ts';
import { applyMoves, type Placement } from '#scenario/apply.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import { gaugeAfter, gaugeBase, unitSumsAfter, type CityGauge } from '#scenario/gauge.ts';
import { impactOf, type Impact } from '#scenario/impact.ts';
import { preflight, type Preflight } from '#scenario/preflight.ts';
import type { Scenario } from '#scenario/scenario.ts';
import type { StaffingSums } from '#scenario/sums.ts';
import { useFitSettings } from '#session/fit-settings.ts';
import { boardColumns, type BoardInput, type Column } from './board-rows.ts';
import { unitsIn, type BoardSearch } from './search.ts';
import { unitNodes, type UnitNodes } from './unit-nodes.ts';

/** All that the panes of the board show. */
export interface BoardModel {
  readonly base: ScenarioBase;
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
  readonly nodes: UnitNodes;
  /** After all moves. */
  readonly placement: Placement;
  readonly columns: readonly Column[];
  /** Sums of the units that the moves touch. */
  readonly unitSums: ReadonlyMap<UnitId, StaffingSums>;
  readonly gauge: { readonly before: CityGauge; readonly after: CityGauge };
  readonly impact: Impact;
  readonly checked: Preflight;
}

/** What the scenario makes of the city, computed anew only where moves, locks or the view change. */
export function useBoard({ base, scenario }: ReadyScenario, search: BoardSearch): BoardModel {
  const catalogue = useFitSettings((state) => state.catalogue);
  const { moves, locks } = scenario.history;
  const nodes = useMemo(() => unitNodes(base), [base]);
  const before = useMemo(() => gaugeBase(base), [base]);
  const after = useMemo(() => {
    const placement = applyMoves(base, moves);
    return {
      placement,
      unitSums: unitSumsAfter(base, placement),
      gauge: { before, after: gaugeAfter(base, before, placement) },
      impact: impactOf(base, moves, [], catalogue),
      checked: preflight(base, moves, catalogue),
    };
  }, [base, moves, before, catalogue]);
  const { placement } = after;
  const { view } = search;
  const units = useMemo(() => unitsIn(search.units), [search.units]);
  const [columnsOf] = useState(columnsKeeper);
  const columns = useMemo(
    () => columnsOf({ base, nodes, placement, locks, view, units }),
    [columnsOf, base, nodes, placement, locks, view, units],
  );
  return useMemo(
    () => ({ base, scenario, catalogue, nodes, columns, ...after }),
    [base, scenario, catalogue, nodes, columns, after],
  );
}

/** Makes columns that keep the lines of those before wherever they say the same. */
function columnsKeeper(): (input: BoardInput) => readonly Column[] {
  let last: readonly Column[] = [];
  return (input) => {
    last = boardColumns(input, last);
    return last;
  };
}

/** A text that is said aloud and shown; the same words twice are said twice. */
export function useSaid(): readonly [string, (text: string) => void] {
  const [said, setSaid] = useState('');
  const say = useCallback((text: string) => {
    // A region that already holds these words would be silent.
    setSaid((before) => (before === text ? `${text}\u00A0` : text));
  }, []);
  return [said, say];
}
