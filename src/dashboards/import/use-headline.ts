import { useTranslation } from 'react-i18next';
import { useImport } from '#session/use-import.ts';
import { useFormat } from '#words/useFormat.ts';
import { tallyOf } from './file-view.ts';
import type { Step } from './steps.ts';

/** The finding of a step in one sentence: what the page is called, and what is read out. */
export function useHeadline(step: Step): string {
  const { t } = useTranslation('import');
  const format = useFormat();
  const files = useImport((state) => state.files);
  const commit = useImport((state) => state.commit);
  switch (step) {
    case 'choose':
      return t('title.choose');
    case 'loading':
      return t('title.loading');
    case 'result': {
      const counts = Object.values(commit.at === 'done' ? commit.dataset.counts : {});
      const rows = counts.reduce((sum, count) => sum + count, 0);
      return t('title.result', {
        rows: format.number(rows),
        datasets: format.number(counts.length),
      });
    }
    case 'review': {
      const { all, reading, ready, unusable } = tallyOf(files);
      if (reading > 0) {
        return t('title.reading', {
          done: format.number(all - reading),
          all: format.number(all),
        });
      }
      if (ready === 0) return t('title.none');
      const loadable = t('title.ready', { count: ready, n: format.number(ready) });
      if (unusable === 0) return loadable;
      return `${loadable}, ${t('title.unusable', { count: unusable, n: format.number(unusable) })}`;
    }
  }
}
