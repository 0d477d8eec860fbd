import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedFile } from '#session/import-file.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useFormat } from '#words/useFormat.ts';
import classes from './File.module.css';
import { clipped, groupIssues, sentenceValues, type IssueGroup } from './issue-groups.ts';

type Issue = IssueGroup['first'];

const ICONS = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle } as const;
const KINDS = { error: 'alert', warning: 'outline', info: 'quiet' } as const;
/** Places shown before all are asked for. */
const FEW = 3;
const TALLEST = 336;

type Words = TFunction<['import', 'issues']>;

/** A line is written as an editor counts it, without points. */
function columnsOf(t: Words): DataColumn<Issue>[] {
  return [
    {
      id: 'line',
      header: t('issues.line'),
      cell: ({ line }) => String(line),
      align: 'end',
      width: 76,
    },
    {
      id: 'column',
      header: t('issues.column'),
      cell: ({ column }) => <bdi>{clipped(column ?? t('file.none'))}</bdi>,
    },
    {
      id: 'value',
      header: t('issues.value'),
      cell: ({ value }) =>
        value.trim() === '' ? (
          <span className="t-meta">{t('columns.blank')}</span>
        ) : (
          <bdi>{clipped(value)}</bdi>
        ),
    },
  ];
}

/** Lines, columns and contents of one kind of finding: the first few, or all in a scrolled table. */
function Places({ group }: { readonly group: IssueGroup }): ReactElement | null {
  const { t } = useTranslation(['import', 'issues']);
  const format = useFormat();
  const [all, setAll] = useState(false);
  const columns = useMemo(() => columnsOf(t), [t]);
  const numbers = useMemo(() => new Map(group.issues.map((one, at) => [one, at])), [group]);
  const rest = group.issues.length - FEW;
  // One finding is all in its sentence.
  if (group.first.line === null || group.issues.length === 1) return null;
  return (
    <div className={classes['places']}>
      <DataTable
        caption={t('issues.caption', { rule: t(`issues:${group.rule}.title`) })}
        columns={columns}
        rows={all ? group.issues : group.issues.slice(0, FEW)}
        rowKey={(issue) => String(numbers.get(issue))}
        minWidth={0}
        {...(all ? { height: TALLEST } : {})}
      />
      {rest > 0 && (
        <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('issues.less') : t('issues.more', { count: rest, n: format.number(rest) })}
        </Button>
      )}
    </div>
  );
}

function Group({ group }: { readonly group: IssueGroup }): ReactElement {
  const { t } = useTranslation(['import', 'issues']);
  const format = useFormat();
  const { rule, severity, first, issues } = group;
  const Icon = ICONS[severity];
  const values = sentenceValues(first);
  return (
    <li className={classes['issue']}>
      <div className={classes['issueHead']}>
        <Tag kind={KINDS[severity]} icon={<Icon size={14} stroke={2} aria-hidden />}>
          {t(`issues.severity.${severity}`)}
        </Tag>
        <h5>{t(`issues:${rule}.title`)}</h5>
        <span className="t-meta">
          {t('issues.count', { count: issues.length, n: format.number(issues.length) })} ·{' '}
          {t(`issues.meaning.${severity}`)}
        </span>
      </div>
      <p className={classes['sentence']}>{t(`issues:${rule}.sentence`, values)}</p>
      <p className={classes['advice']}>{t(`issues:${rule}.advice`, values)}</p>
      <Places group={group} />
    </li>
  );
}

/** What was found in a file, by rule, what keeps rows out first. */
export function IssueList({ issues }: Pick<CheckedFile, 'issues'>): ReactElement {
  const { t } = useTranslation('import');
  const groups = useMemo(() => groupIssues(issues), [issues]);
  if (groups.length === 0) return <p className="t-meta">{t('issues.none')}</p>;
  return (
    <ul className={classes['issues']}>
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
    </ul>
  );
}
