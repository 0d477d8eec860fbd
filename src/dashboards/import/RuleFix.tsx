import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { codesOfColumn } from '#session/dataset-columns.ts';
import type { CheckedPart } from '#session/import-file.ts';
import type { FaultyValue, FindingGroup } from '#session/import-findings.ts';
import { unpack } from '#session/import-packed.ts';
import { choosePart } from '#session/use-import.ts';
import { useFormat } from '#words/useFormat.ts';
import { columnOfHeader, fixesOf, withoutLines, withValue } from './fixes.ts';
import { clipped, type Issue } from './issue-groups.ts';
import classes from './Wizard.module.css';

/** Values that are offered at once. */
const SHOWN = 8;
const BLANK = '\u0000blank';

interface ValueFixProps {
  readonly id: string;
  readonly part: CheckedPart;
  readonly column: string;
  readonly faulty: FaultyValue;
}

/** One text of the file, and what it stands for: out of the codes of its column where it has some. */
function ValueFix({ id, part, column, faulty }: ValueFixProps): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  const [to, setTo] = useState('');
  const codes = codesOfColumn(part.dataset, column);
  const { header, value, count } = faulty;
  const label = t('fix.to', { value: clipped(value), column: clipped(header) });
  const apply = (): void => {
    if (to === '') return;
    const corrections = withValue(fixesOf(part), column, value, to === BLANK ? '' : to);
    void choosePart(id, part.part, { corrections });
  };
  return (
    <li>
      <span className={classes['fixValue']}>
        <bdi>{clipped(value)}</bdi>{' '}
        <span className="t-meta">{t('fix.times', { count, n: format.number(count) })}</span>
      </span>
      {codes.length > 0 ? (
        <NativeSelect
          aria-label={label}
          value={to}
          data={[
            { value: '', label: t('fix.pick') },
            { value: BLANK, label: t('fix.blank') },
            ...codes.map((code) => ({ value: code, label: code })),
          ]}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          aria-label={label}
          placeholder={t('fix.write')}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') apply();
          }}
        />
      )}
      <Button variant="default" aria-disabled={to === ''} onClick={apply}>
        {t('fix.apply')}
      </Button>
    </li>
  );
}

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
  const format = useFormat();
  const { rule, issues, valueCount } = group;
  if (rule === 'row-ignored' || (issues[0]?.line ?? null) === null) return null;
  const fixable = group.values.flatMap((faulty) => {
    const column = columnOfHeader(part, faulty.header);
    return column === null ? [] : [{ faulty, column }];
  });
  const shown = fixable.slice(0, SHOWN);
  const rest = shown.length === 0 ? 0 : valueCount - shown.length;
  const ignore = async (): Promise<void> => {
    const corrections = withoutLines(fixesOf(part), await linesOf(part, group));
    await choosePart(id, part.part, { corrections });
  };
  return (
    <div className={classes['partRow']}>
      {shown.length > 0 && (
        <ul className={classes['fixes']} aria-label={t('fix.title')}>
          {shown.map(({ faulty, column }) => (
            <ValueFix
              key={`${faulty.header} ${faulty.value}`}
              id={id}
              part={part}
              column={column}
              faulty={faulty}
            />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <p className="t-meta">{t('fix.more', { count: rest, n: format.number(rest) })}</p>
      )}
      <div>
        <Button variant="default" onClick={() => void ignore()}>
          {t('fix.ignore')}
        </Button>
      </div>
    </div>
  );
}
