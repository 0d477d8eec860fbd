import { useEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPart } from '#session/import-file.ts';
import { checkedParts } from '#session/use-import.ts';
import type { StepProps } from './ColumnsStep.tsx';
import { FixList } from './FixList.tsx';
import { fixesOf, fixList } from './fixes.ts';
import { IssueList } from './IssueList.tsx';
import { PartPanel } from './PartPanel.tsx';
import { ProblemGrid } from './ProblemGrid.tsx';
import { RejectsButton } from './RejectsButton.tsx';
import classes from './Wizard.module.css';

/** What was found in a part, by rule, and what can be done about it. */
function PartCheck({ id, part }: { readonly id: string; readonly part: CheckedPart }) {
  const { t } = useTranslation('import');
  const of = useMemo(() => ({ id, part }), [id, part]);
  const place = useRef<HTMLHeadingElement>(null);
  // What was mended is gone from the list: the focus stays in it.
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  }, [part]);
  return (
    <>
      <FixList id={id} part={part} />
      <div className={classes['partRow']}>
        <h3 ref={place} tabIndex={-1} className={classes['heading']}>
          {t('issues.title')}
        </h3>
        <IssueList groups={part.findings.groups} of={of} />
      </div>
      <ProblemGrid id={id} part={part} />
      {part.count.listed > 0 && <RejectsButton file={part} note />}
    </>
  );
}

/** What is wrong in the files, to be put right before anything is loaded. */
export function CheckStep({ files, busy }: StepProps): ReactElement {
  const { t } = useTranslation('import');
  const parts = files
    .flatMap((file) => checkedParts([file]).map((part) => ({ id: file.id, part })))
    .filter(({ part }) => part.findings.count > 0 || fixList(fixesOf(part)).length > 0);
  if (parts.length === 0) return <p className="t-meta">{t('wizard.none.check')}</p>;
  return (
    <>
      {parts.map(({ id, part }) => (
        <PartPanel key={`${id} ${part.part ?? ''}`} part={part} busy={busy.has(id)}>
          <PartCheck id={id} part={part} />
        </PartPanel>
      ))}
    </>
  );
}
