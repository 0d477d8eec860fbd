import { forgetChoices } from '#store/keep-wipe.ts';
import { leaveCity, useSession } from './engine.ts';
import { forgetFitSettings } from './fit-settings.ts';
import { closeDevice, onCleared } from './keep-device.ts';
import { UNKNOWN_KEEP, useKeep } from './keep-state.ts';
import { replaceLog } from './log.ts';
import { forgetScenarios } from './scenarios.ts';
import { forgetKept } from './scenarios-keep.ts';
import { isSample, startEnded, startWithSample } from './sample.ts';

/** Follows the other tabs: where one deletes everything, this one lets go of its data and says so. */
export function followClearing(): void {
  onCleared(() => {
    const { manifest, elsewhere } = useKeep.getState();
    const held = elsewhere === 'cleared' || manifest !== null || holdsData();
    closeDevice();
    forgetChoices();
    void forgetData();
    useKeep.setState({ elsewhere: held ? 'cleared' : 'none' });
  });
}

/**
 * Lets go of the data in memory, of scenarios, of the log, of the settings of scores and of what is known of the device, and opens the sample.
 * Never rejects: without a network the page says that the sample does not come.
 */
export async function forgetData(): Promise<void> {
  const { support, persisted } = useKeep.getState();
  useKeep.setState({ ...UNKNOWN_KEEP, support, persisted });
  replaceLog({ entries: [], dropped: 0 });
  forgetFitSettings();
  forgetScenarios();
  forgetKept();
  if (!holdsData()) return;
  leaveCity();
  // A start that is under way may bring back what it had begun to open.
  await startEnded();
  if (holdsData()) leaveCity();
  if (useSession.getState().dataset === null) await startWithSample();
}

function holdsData(): boolean {
  const { dataset } = useSession.getState();
  return dataset !== null && !isSample(dataset);
}
