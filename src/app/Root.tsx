import type { ReactElement } from 'react';
import { useDataset, useEnginePhase } from '#session/engine.ts';
import { saveStateOf, useKeep } from '#session/keep-state.ts';
import { isSample, startWithSample } from '#session/sample.ts';
import { setLanguage } from '#words/i18n.ts';
import { ClearedNote } from './ClearedNote.tsx';
import { EngineBar, EngineFailure } from './EngineBar.tsx';
import { Shell } from './Shell.tsx';
import { DataChip, DisplaySwitches } from './Toolbar.tsx';

/** The shell with what the session knows. */
export function Root(): ReactElement {
  const dataset = useDataset();
  const engine = useEnginePhase();
  const keep = useKeep();
  const chip = dataset && {
    ...dataset,
    people: dataset.counts.employees ?? null,
    saved: saveStateOf(dataset, isSample(dataset), keep),
  };
  return (
    <Shell
      data={<DataChip dataset={chip} />}
      switches={<DisplaySwitches onLanguage={(language) => void setLanguage(language)} />}
      engine={<EngineBar engine={engine} />}
      failure={
        <>
          <ClearedNote
            shown={keep.elsewhere === 'cleared'}
            onDismiss={() => useKeep.setState({ elsewhere: 'none' })}
          />
          <EngineFailure engine={engine} onRetry={() => void startWithSample()} />
        </>
      }
    />
  );
}
