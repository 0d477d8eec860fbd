import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPart } from '#session/import-file.ts';
import type { FindingGroup } from '#session/import-findings.ts';
import { unpack } from '#session/import-packed.ts';
import { choosePart } from '#session/use-import.ts';
import { fixesOf, withoutLines } from './fixes.ts';
import type { Issue } from './issue-groups.ts';
import { ValueFixes } from './ValueFixes.tsx';
import classes from './Wizard.module.css';

/** Lines of all findings of a rule, not only of those that are shown. */
async function linesOf(part: CheckedPart, group: FindingGroup<Issue>): Promise<number[]> {
  const lines = new Set<number>();
  for await (const some of unpack(part.findings.all)) {
    for (const { rule, severity, line } of some) {
      if (rule === group.rule && severity === group.severity && line !== null) lines.add(line);
    }
  }
  return [...lines];
}

export interface RuleFixProps {
  readonly id: string;
  readonly part: CheckedPart;
  readonly group: FindingGroup<Issue>;
}

/** What can be done with all findings of a rule at once: values replaced, rows left out. */
export function RuleFix({ id, part, group }: RuleFixProps): ReactElement | null {
  const { t } = useTranslation('import');
  const { rule, issues } = group;
  if (rule === 'row-ignored' || (issues[0]?.line ?? null) === null) return null;
  const ignore = async (): Promise<void> => {
    const corrections = withoutLines(fixesOf(part), await linesOf(part, group));
    await choosePart(id, part.part, { corrections });
  };
  return (
    <div className={classes['partRow']}>
      <ValueFixes id={id} part={part} group={group} />
      <div>
        <Button variant="default" onClick={() => void ignore()}>
          {t('fix.ignore')}
        </Button>
      </div>
    </div>
  );
}
