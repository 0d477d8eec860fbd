import { useTranslation } from 'react-i18next';
import { checkedParts, useImport } from '#session/use-import.ts';
import { useFormat } from '#words/useFormat.ts';
import { tallyOf } from './file-view.ts';
import type { Step } from './steps.ts';

/** The finding of a step in one sentence: what the page is called, and what is read out. */
export function useHeadline(step: Step): string {
  const { t } = useTranslation('import');
  const format = useFormat();
  const files = useImport((state) => state.files);
  switch (step) {
    case 'choose':
      return t('title.choose');
    case 'loading':
      return t('title.loading');
    case 'result': {
      const parts = checkedParts(files);
      const rows = parts.reduce((sum, { count }) => sum + count.loaded, 0);
      const sources = new Set(parts.map(({ dataset }) => dataset)).size;
      return t('title.result', {
        count: rows,
        rows: format.number(rows),
        datasets: format.number(sources),
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
