import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPart } from '#session/import-file.ts';
import { Panel } from '#ui/Panel.tsx';
import { clipped } from './issue-groups.ts';
import classes from './Wizard.module.css';

export interface PartPanelProps {
  readonly part: CheckedPart;
  /** It is read again; what is shown is as it was before. */
  readonly busy: boolean;
  readonly children: ReactNode;
}

/** What a step says of one part of one file. */
export function PartPanel({ part, busy, children }: PartPanelProps): ReactElement {
  const { t } = useTranslation('import');
  const title = [part.file, part.part].flatMap((text) => (text === null ? [] : [clipped(text)]));
  const recipe = part.recipe === null ? null : t('parts.recipe', { name: clipped(part.recipe) });
  const dataset = t(`dataset.${part.dataset}.label`);
  const words = [dataset, recipe, busy ? t('wizard.busy') : null];
  return (
    <Panel
      title={title.join(' · ')}
      note={words.flatMap((text) => (text === null ? [] : [text])).join(' · ')}
    >
      <div className={classes['stack']} aria-busy={busy}>
        {children}
      </div>
    </Panel>
  );
}
