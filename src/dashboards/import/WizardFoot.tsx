import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPart } from '#session/import-file.ts';
import { stepAfter, stepBefore, type WizardStep } from './wizard.ts';
import classes from './Wizard.module.css';

export interface WizardFootProps {
  readonly at: WizardStep;
  readonly parts: readonly CheckedPart[];
  readonly onStep: (step: WizardStep) => void;
}

/** Back, and on to the next step that has something to look at. */
export function WizardFoot({ at, parts, onStep }: WizardFootProps): ReactElement | null {
  const { t } = useTranslation('import');
  if (parts.length === 0) return null;
  const next = stepAfter(at, parts);
  return (
    <div className={classes['foot']}>
      {at !== 'files' && (
        <Button variant="default" onClick={() => onStep(stepBefore(at, parts))}>
          {t('wizard.back')}
        </Button>
      )}
      {at !== 'save' && (
        <Button data-next-step onClick={() => onStep(next)}>
          {t('wizard.next', { step: t(`wizard.${next}`) })}
        </Button>
      )}
    </div>
  );
}
