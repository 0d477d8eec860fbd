import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { ImportLink } from '#dashboards/ImportLink.tsx';
import { CATALOGUE, type RuleId } from '#model/rules/catalogue.ts';
import { useDataset, useEnginePhase } from '#session/engine.ts';
import { changeFitSettings, setRuleParameter, useFitSettings } from '#session/fit-settings.ts';
import { useRuleCounts } from '#session/use-rule-counts.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Ledger } from '#ui/Ledger.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Panel } from '#ui/Panel.tsx';
import { RowList } from '#ui/RowList.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { usePhone } from '#ui/usePhone.ts';
import { ruleColumns, RuleLine } from './columns.tsx';
import { Detail } from './Detail.tsx';
import { ruleRows, totals, type RuleRow } from './rule-rows.ts';
import { useRulesWords, type RulesWords } from './rules-words.ts';
import classes from './Rules.module.css';
import { KINDS, type RulesSearch } from './search.ts';

const HEIGHT = 620;
const MIN_WIDTH = 1120;
const keyOf = ({ id }: RuleRow): string => id;

interface ListProps {
  readonly rows: readonly RuleRow[];
  readonly current: RuleId | null;
  readonly note: string;
  readonly words: RulesWords;
  readonly tools: ReactElement | null;
  readonly onOpen: (row: RuleRow) => void;
}

function List({ rows, current, note, words, tools, onOpen }: ListProps): ReactElement {
  const { t, format } = words;
  const phone = usePhone();
  const columns = useMemo(() => ruleColumns(words), [words]);
  return (
    <Panel title={t('rules:catalogue')} note={note} tools={tools} flush={!phone}>
      {phone ? (
        <RowList
          label={t('rules:catalogue')}
          rows={rows}
          rowKey={keyOf}
          onOpen={onOpen}
          current={current}
          first={12}
          more={(count) => t('rules:page.more', { count, n: format.number(count) })}
          empty={t('common:noOption')}
          render={(row) => <RuleLine {...{ row, words }} />}
        />
      ) : (
        <DataTable
          caption={t('rules:catalogue')}
          columns={columns}
          rows={rows}
          rowKey={keyOf}
          onOpen={onOpen}
          current={current}
          height={HEIGHT}
          minWidth={MIN_WIDTH}
          empty={t('common:noOption')}
        />
      )}
    </Panel>
  );
}

/** Aturan: every rule with its article, its parameters, and how many pairs it touches. */
export function RulesPage(): ReactElement {
  const search = useSearch({ from: '/aturan' });
  const navigate = useNavigate({ from: '/aturan' });
  const words = useRulesWords();
  const { t, format } = words;
  const dataset = useDataset();
  const failed = useEnginePhase().at === 'failed';
  const catalogue = useFitSettings((state) => state.catalogue);
  const asked = useRuleCounts(catalogue);
  const rows = useMemo(
    () => ruleRows(catalogue, asked.data, search.kind),
    [catalogue, asked.data, search.kind],
  );
  const onChange = useCallback(
    (change: Partial<RulesSearch>) =>
      void navigate({
        search: (before) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const { rules, gates, hand } = totals(catalogue);
  const pairs = asked.data?.[0]?.pairs ?? null;
  return (
    <>
      <PageHeader
        title={t('rules:page.title', {
          rules: format.number(rules),
          gates: format.number(gates),
          hand: format.number(hand),
        })}
        subtitle={t('rules:page.subtitle', { version: catalogue.version })}
      />
      <Ledger
        figures={[
          { label: t('rules:page.rules'), value: format.number(rules) },
          { label: t('rules:page.gates'), value: format.number(gates) },
          {
            label: t('rules:page.handFigure'),
            value: format.number(hand),
            note: t('rules:page.handNote'),
          },
          {
            label: t('rules:page.pairs'),
            value: format.number(pairs),
            note: t('rules:page.pairsNote'),
          },
        ]}
      />
      <div className={classes['filter']}>
        <Segmented
          label={t('rules:page.filter')}
          value={search.kind ?? 'all'}
          options={(['all', ...KINDS] as const).map((value) => ({
            value,
            label: t(`rules:page.filterKind.${value}`),
          }))}
          onChange={(kind) => onChange({ kind: kind === 'all' ? null : kind })}
        />
      </div>
      <div className={classes['panels']}>
        {asked.isError && (
          <ErrorNote
            what={t('rules:page.failed')}
            next={t('rules:page.failedNext')}
            details={asked.error.message}
          />
        )}
        {dataset === null && failed && <ImportLink text={t('rules:page.import')} />}
        {search.rule !== null && (
          <Detail
            id={search.rule}
            onClose={() => onChange({ rule: null })}
            {...{ catalogue, words }}
            onSet={setRuleParameter}
          />
        )}
        <List
          rows={rows}
          current={search.rule}
          words={words}
          note={noteOf(asked.data !== undefined && !asked.isPlaceholderData, dataset, words)}
          tools={
            catalogue === CATALOGUE ? null : (
              <Button variant="default" onClick={() => changeFitSettings({ rules: {} })}>
                {t('common:reset')}
              </Button>
            )
          }
          onOpen={({ id }) => onChange({ rule: id })}
        />
      </div>
    </>
  );
}

function noteOf(
  counted: boolean,
  dataset: ReturnType<typeof useDataset>,
  { t, format }: RulesWords,
): string {
  if (dataset === null) return t('rules:page.noData');
  return counted
    ? t('rules:page.counted', { date: format.date(dataset.asOf) })
    : t('rules:page.counting');
}
