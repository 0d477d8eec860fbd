import { useMemo, useState } from 'react';
import { useDataset } from '#session/engine.ts';
import { checkedParts, useImport } from '#session/use-import.ts';
import { hindranceOf, type Hindrance } from './hindrance.ts';
import { planView, replacesAll, type PlanView } from './plan-view.ts';

/** What would be loaded, by the reader's choice of what becomes of the other datasets. */
export interface ChosenPlan {
  readonly plan: PlanView;
  /** The same for either choice. */
  readonly kept: PlanView;
  readonly replaced: PlanView;
  readonly keepOthers: boolean;
  readonly onKeep: (keep: boolean) => void;
  readonly hindrance: Hindrance | null;
  /** The files say that they are made up. */
  readonly synthetic: boolean;
  /** Made-up datasets stay beside the files. */
  readonly mixed: boolean;
  /** Whether a file was ever usable; while it is read again the plan stays in view. */
  readonly begun: boolean;
}

/** The plan of the files that are there now; until the reader chooses, what they bring decides. */
export function useImportPlan(): ChosenPlan {
  const files = useImport((state) => state.files);
  const cross = useImport((state) => state.cross);
  const loaded = useDataset();
  const [chosen, onKeep] = useState<boolean | null>(null);
  const checked = useMemo(() => checkedParts(files), [files]);
  const [begun, setBegun] = useState(false);
  if (!begun && checked.length > 0) setBegun(true);
  const keepOthers = loaded !== null && (chosen ?? !replacesAll(checked));
  const kept = planView(checked, loaded, true);
  const replaced = planView(checked, loaded, false);
  const plan = keepOthers ? kept : replaced;
  return {
    plan,
    kept,
    replaced,
    keepOthers,
    onKeep,
    hindrance: hindranceOf(files, cross),
    synthetic: checked.some((file) => file.synthetic),
    mixed: plan.kept.length > 0 && loaded?.synthetic === true,
    begun,
  };
}
