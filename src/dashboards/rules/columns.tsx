import type { ReactElement } from 'react';
import type { DataColumn } from '#ui/DataTable.tsx';
import { Tag } from '#ui/Tag.tsx';
import type { RuleRow } from './rule-rows.ts';
import { lawText, ruleSentence, type RulesWords } from './rules-words.ts';
import classes from './Rules.module.css';

interface CellProps {
  readonly row: RuleRow;
  readonly words: RulesWords;
}

function Name({ row, words }: CellProps): ReactElement {
  return (
    <span className={classes['stack']}>
      <span className={classes['name']}>{`${row.id} ${words.t(`rules:${row.id}.title`)}`}</span>
      <span className={classes['under']}>{ruleSentence(row.spec, words)}</span>
    </span>
  );
}

/** What a failing rule means, and what of it no dataset tells. */
export function Kind({ row, words: { t } }: CellProps): ReactElement {
  const { severity, curable, lacks, scope } = row.spec;
  return (
    <span className={classes['tags']}>
      <Tag kind={severity === 'gate' ? 'alert' : severity === 'flag' ? 'quiet' : 'outline'}>
        {t(`rules:severity.${severity}`)}
      </Tag>
      {curable && <Tag kind="outline">{t('rules:page.curable')}</Tag>}
      {scope === 'plan' && <Tag kind="outline">{t('rules:page.plan')}</Tag>}
      {lacks.length > 0 && <Tag kind="outline">{t('rules:page.hand')}</Tag>}
    </span>
  );
}

/** The columns of the catalogue. */
export function ruleColumns(words: RulesWords): readonly DataColumn<RuleRow>[] {
  const { t, format } = words;
  const figure = (id: 'blocks' | 'curable' | 'flags' | 'unknown' | 'persons', width: number) => ({
    id,
    header: t(`rules:page.${id}Column`),
    width,
    align: 'end' as const,
    cell: (row: RuleRow) => format.number(row[id]),
  });
  return [
    {
      id: 'name',
      header: t('rules:page.rule'),
      rowHeader: true,
      cell: (row) => <Name {...{ row, words }} />,
    },
    {
      id: 'kind',
      header: t('rules:page.kind'),
      width: 150,
      cell: (row) => <Kind {...{ row, words }} />,
    },
    {
      id: 'law',
      header: t('rules:page.law'),
      width: 190,
      cell: ({ spec }) => <span className={classes['under']}>{lawText(spec, words)}</span>,
    },
    figure('blocks', 104),
    figure('curable', 104),
    figure('flags', 104),
    figure('unknown', 110),
    figure('persons', 90),
  ];
}

/** A rule on a phone: name, kind, and what it touches. */
export function RuleLine({ row, words }: CellProps): ReactElement {
  const { t, format } = words;
  return (
    <span className={classes['stack']}>
      <Name {...{ row, words }} />
      <Kind {...{ row, words }} />
      <span className={classes['under']}>
        {row.pairs === null
          ? t(row.spec.scope === 'plan' ? 'rules:page.planNote' : 'rules:page.uncounted')
          : t('rules:page.line', {
              blocks: format.number(row.blocks),
              curable: format.number(row.curable),
              flags: format.number(row.flags),
              unknown: format.number(row.unknown),
            })}
      </span>
    </span>
  );
}
