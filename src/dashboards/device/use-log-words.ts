import { useTranslation } from 'react-i18next';
import type { LogEntry } from '#session/log.ts';
import { useFormat } from '#words/useFormat.ts';
import type { LogWords } from './log-rows.ts';

const COUNTED = ['rows', 'files', 'baselines'] as const;

/** How the log is worded in the language on screen. */
export function useLogWords(): LogWords {
  const { t } = useTranslation('device');
  const format = useFormat();
  const write = ([key, value]: [string, string | number]): string => {
    if (typeof value === 'string') return `${key}: ${value}`;
    if (key === 'bytes') return format.bytes(value);
    const known = COUNTED.find((one) => one === key);
    return known ? t(`log.detail.${known}`, { n: format.number(value) }) : `${key}: ${value}`;
  };
  return {
    header: [t('log.at'), t('log.kind'), t('log.what'), t('log.details')],
    kindOf: ({ kind }: LogEntry) => t(`log.kinds.${kind}`),
    detailsOf: ({ details }: LogEntry) => Object.entries(details).map(write).join(' · '),
  };
}
