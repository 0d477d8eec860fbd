import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './StateMark.module.css';

/** The three answers of a rule. */
export type MarkState = 'pass' | 'fail' | 'unknown';

export interface StateMarkProps {
  readonly state: MarkState;
  /** Instead of the usual words (terpenuhi, tidak terpenuhi, belum diketahui). */
  readonly text?: string;
}

const ICONS = { pass: IconCircleCheck, fail: IconCircleX, unknown: IconHelpCircle } as const;

/** Met, not met or not known: a shape and words, with colour only beside them. */
export function StateMark({ state, text }: StateMarkProps): ReactElement {
  const { t } = useTranslation();
  const Icon = ICONS[state];
  return (
    <span className={`${classes['mark']} ${classes[state]}`}>
      <Icon size={16} stroke={1.8} aria-hidden />
      <span>{text ?? t(`state.${state}`)}</span>
    </span>
  );
}
