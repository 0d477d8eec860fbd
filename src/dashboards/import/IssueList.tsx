import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingGroup } from '#session/import-findings.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { Tag } from '#ui/Tag.tsx';
import { usePhone } from '#ui/usePhone.ts';
import { useFormat } from '#words/useFormat.ts';
import classes from './File.module.css';
import { clipped, sentenceValues, type Issue } from './issue-groups.ts';
import { RuleFix, type RuleFixProps } from './RuleFix.tsx';

const ICONS = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle } as const;
const KINDS = { error: 'alert', warning: 'outline', info: 'quiet' } as const;
/** Places shown before all are asked for. */
const FEW = 3;
const TALLEST = 336;
/** Of more kinds than these only the first begins unfolded. */
const FEW_GROUPS = 3;

type Words = TFunction<['import', 'issues']>;

/** The file of a finding, or the dataset that stays as it was loaded. */
function sourceOf({ file, dataset }: Issue, t: Words): ReactElement {
  if (file !== '' || dataset === undefined) return <bdi>{clipped(file)}</bdi>;
  return <>{t('issues.kept', { dataset: t(`dataset.${dataset}.label`) })}</>;
}

function valueOf({ value }: Issue, t: Words): ReactElement {
  if (value.trim() !== '') return <bdi>{clipped(value)}</bdi>;
  return <span className="t-meta">{t('columns.blank')}</span>;
}

/** A line is written as an editor counts it, without points. */
function columnsOf(t: Words, across: boolean): DataColumn<Issue>[] {
  const none = t('file.none');
  const source: DataColumn<Issue> = {
    id: 'file',
    header: t('issues.file'),
    cell: (issue) => sourceOf(issue, t),
  };
  return [
    ...(across ? [source] : []),
    {
      id: 'line',
      header: t('issues.line'),
      cell: ({ line }) => String(line ?? none),
      align: 'end',
      width: 76,
    },
    {
      id: 'column',
      header: t('issues.column'),
      cell: ({ column }) => <bdi>{clipped(column ?? none)}</bdi>,
    },
    { id: 'value', header: t('issues.value'), cell: (issue) => valueOf(issue, t) },
  ];
}

/** For a phone: file, line and column in one cell, so that no word is cut. */
function placeColumns(t: Words): DataColumn<Issue>[] {
  return [
    {
      id: 'place',
      header: t('issues.place'),
      cell: (issue) => (
        <>
          {sourceOf(issue, t)}
          {issue.line !== null && (
            <p className="t-meta">
              {t('file.headerLine', { line: issue.line })} ·{' '}
              <bdi>{clipped(issue.column ?? t('file.none'))}</bdi>
            </p>
          )}
        </>
      ),
    },
    { id: 'value', header: t('issues.value'), cell: (issue) => valueOf(issue, t) },
  ];
}

interface GroupProps {
  /** It begins unfolded. */
  readonly open?: boolean;
  readonly group: FindingGroup<Issue>;
  readonly across: boolean;
  readonly of?: IssueListProps['of'];
}

interface RestProps {
  readonly group: FindingGroup<Issue>;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
}

/** More places than the first few, and where those are that are not in the list. */
function Rest({ group, all, onAll }: RestProps): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  const shown = group.issues.length;
  const rest = shown - FEW;
  return (
    <>
      {all && group.count > shown && (
        <p className="t-meta">{t('issues.first', { n: format.number(shown) })}</p>
      )}
      {rest > 0 && (
        <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => onAll(!all)}>
          {all ? t('issues.less') : t('issues.more', { count: rest, n: format.number(rest) })}
        </Button>
      )}
    </>
  );
}

/** Lines, columns and contents of one kind of finding: the first few, or all in a scrolled table. */
function Places({ group, across }: GroupProps): ReactElement | null {
  const { t } = useTranslation(['import', 'issues']);
  const [all, setAll] = useState(false);
  const phone = usePhone();
  const columns = useMemo(
    () => (phone && across ? placeColumns(t) : columnsOf(t, across)),
    [t, across, phone],
  );
  const numbers = useMemo(() => new Map(group.issues.map((one, at) => [one, at])), [group]);
  const line = group.issues[0]?.line ?? null;
  // One finding is all in its sentence.
  if (group.issues.length === 1 && line !== null) return null;
  if (line === null && !across) return null;
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
      <Rest group={group} all={all} onAll={setAll} />
    </div>
  );
}

function Group({ group, across, of, open = true }: GroupProps): ReactElement | null {
  const { t } = useTranslation(['import', 'issues']);
  const format = useFormat();
  const { rule, severity, count, issues } = group;
  const first = issues[0];
  const Icon = ICONS[severity];
  // Findings of one part stand below a heading of their own.
  const Heading = across ? 'h3' : 'h4';
  if (!first) return null;
  const placed = !across || first.line !== null;
  const values = sentenceValues(first);
  return (
    <li className={classes['issue']}>
      <details open={open} className={classes['fold']}>
        <summary className={classes['issueHead']}>
          <Tag kind={KINDS[severity]} icon={<Icon size={14} stroke={2} aria-hidden />}>
            {t(`issues.severity.${severity}`)}
          </Tag>
          <Heading>{t(`issues:${rule}.title`)}</Heading>
          <span className="t-meta">
            {t('issues.count', { count, n: format.number(count) })} ·{' '}
            {t(`issues.meaning.${severity}`)}
          </span>
        </summary>
        {placed && (
          <p className={classes['sentence']}>
            {across && <>{sourceOf(first, t)} · </>}
            {t(`issues:${rule}.sentence`, values)}
          </p>
        )}
        <p className={classes['advice']}>{t(`issues:${rule}.advice`, values)}</p>
        <Places group={group} across={across} />
        {of && <RuleFix {...of} group={group} />}
      </details>
    </li>
  );
}

export interface IssueListProps {
  readonly groups: readonly FindingGroup<Issue>[];
  /** The findings are of several files: each says which. */
  readonly across?: boolean;
  /** The part that the findings are of: it can be put right. */
  readonly of?: Pick<RuleFixProps, 'id' | 'part'> | undefined;
}

/** What was found, by rule, what keeps rows out first. */
export function IssueList({ groups, across = false, of }: IssueListProps): ReactElement {
  const { t } = useTranslation('import');
  if (groups.length === 0) return <p className="t-meta">{t('issues.none')}</p>;
  return (
    <ul className={classes['issues']}>
      {groups.map((group, at) => (
        <Group
          key={`${group.severity} ${group.rule}`}
          group={group}
          across={across}
          of={of}
          open={groups.length <= FEW_GROUPS || at === 0}
        />
      ))}
    </ul>
  );
}
