import { useTranslation } from 'react-i18next';
import { DATASET_IDS } from '#core/ids.ts';
import type { LogEntry } from '#session/log.ts';
import { useFormat } from '#words/useFormat.ts';
import type { LogWords } from './log-rows.ts';

const COUNTED = ['rows', 'left', 'files', 'baselines', 'moves'] as const;
const IDS = ['keep', 'drop'] as const;

/** How the log is worded in the language on screen. */
export function useLogWords(): LogWords {
  const { t } = useTranslation(['device', 'import']);
  const format = useFormat();
  const nameOf = (key: string): string => {
    const dataset = DATASET_IDS.find((id) => id === key);
    return dataset ? t(`import:dataset.${dataset}.label`) : key;
  };
  const writeText = (key: string, value: string): string => {
    if (key === 'files') return t('log.detail.named', { names: value });
    if (key === 'updated') {
      return t('log.detail.updated', { names: value.split(', ').map(nameOf).join(', ') });
    }
    const known = IDS.find((one) => one === key);
    return known ? t(`log.detail.${known}`, { id: value }) : `${key}: ${value}`;
  };
  const write = ([key, value]: [string, string | number]): string => {
    if (typeof value === 'string') return writeText(key, value);
    if (key === 'bytes') return format.bytes(value);
    const known = COUNTED.find((one) => one === key);
    if (known) return t(`log.detail.${known}`, { n: format.number(value) });
    return `${nameOf(key)}: ${format.number(value)}`;
  };
  return {
    header: [t('log.at'), t('log.kind'), t('log.what'), t('log.details')],
    kindOf: ({ kind }: LogEntry) => t(`log.kinds.${kind}`),
    detailsOf: ({ details }: LogEntry) => Object.entries(details).map(write).join(' · '),
  };
}
