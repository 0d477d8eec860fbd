import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { codesOfColumn } from '#session/dataset-columns.ts';
import type { CheckedPart } from '#session/import-file.ts';
import { allValues, type FaultyValue, type FindingGroup } from '#session/import-findings.ts';
import { choosePart } from '#session/use-import.ts';
import { useFormat } from '#words/useFormat.ts';
import { columnOfHeader, fixesOf, withValue } from './fixes.ts';
import { clipped, type Issue } from './issue-groups.ts';
import classes from './Wizard.module.css';

/** Values that are offered at first, and how many more each time. */
const SHOWN = 8;
const MORE = 40;
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

interface Fixable {
  readonly faulty: FaultyValue;
  readonly column: string;
}

/** Values whose column is known: only those can be replaced. */
function fixableOf(part: CheckedPart, values: readonly FaultyValue[]): Fixable[] {
  return values.flatMap((faulty) => {
    const column = columnOfHeader(part, faulty.header);
    return column === null ? [] : [{ faulty, column }];
  });
}

export interface ValueFixesProps {
  readonly id: string;
  readonly part: CheckedPart;
  readonly group: FindingGroup<Issue>;
}

/** All values that a rule found fault with: the most frequent first, any other by searching. */
export function ValueFixes({ id, part, group }: ValueFixesProps): ReactElement | null {
  const { t } = useTranslation('import');
  const format = useFormat();
  const [all, setAll] = useState<readonly FaultyValue[] | null>(null);
  const [most, setMost] = useState(SHOWN);
  const [sought, setSought] = useState('');
  const known = fixableOf(part, all ?? group.values);
  if (known.length === 0) return null;
  const wanted = sought.trim().toLowerCase();
  const found = known.filter(({ faulty }) => faulty.value.toLowerCase().includes(wanted));
  const shown = found.slice(0, most);
  const rest =
    (wanted === '' ? Math.max(known.length, group.valueCount) : found.length) - shown.length;
  const showMore = async (): Promise<void> => {
    // The page holds the first of them; all are unpacked once they are asked for.
    if (all === null && group.valueCount > group.values.length) {
      setAll(await allValues(part.findings, group));
    }
    setMost(most + MORE);
  };
  const seek = (text: string): void => {
    setSought(text);
    if (all === null && group.valueCount > group.values.length) {
      void allValues(part.findings, group).then(setAll);
    }
  };
  return (
    <>
      {group.valueCount > SHOWN && (
        <TextInput
          type="search"
          className={classes['seek'] ?? ''}
          label={t('fix.seek', { count: group.valueCount, n: format.number(group.valueCount) })}
          value={sought}
          onChange={(event) => seek(event.currentTarget.value)}
        />
      )}
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
      {found.length === 0 && <p className="t-meta">{t('fix.notFound')}</p>}
      {rest > 0 && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => void showMore()}>
            {t('fix.more', { count: rest, n: format.number(rest) })}
          </Button>
        </div>
      )}
    </>
  );
}
