import { Button } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { FitWords } from '#dashboards/fit-words.ts';
import type { PersonId } from '#core/ids.ts';
import { ExportMenu } from '#dashboards/ExportMenu.tsx';
import { moveListTable } from '#dashboards/move-list-table.ts';
import type { CityFacts } from '#model/facts.ts';
import { LongList } from '#ui/LongList.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StateMark, type MarkState } from '#ui/StateMark.tsx';
import { countResults, isVerdict, type CheckedRow, type LineResult } from './rows.ts';
import classes from './Preflight.module.css';

type T = TFunction<['preflight', 'rules', 'common']>;

/** What became of a line in words. */
export function resultText(result: LineResult, t: T): string {
  return isVerdict(result) ? t(`rules:verdict.${result}`) : t(`preflight:result.${result}`);
}

function markOf(result: LineResult): MarkState {
  if (result === 'clear') return 'pass';
  return result === 'needs-check' || result === 'by-hand' ? 'unknown' : 'fail';
}

function rowOf(row: CheckedRow, t: T): ReactElement {
  const { line, person, post, date, result, rules } = row;
  return (
    <div className={classes['row']}>
      <div className={classes['head']}>
        <p className={classes['main']}>
          {t('preflight:results.line', { line: String(line) })} {person}
        </p>
        <StateMark state={markOf(result)} text={resultText(result, t)} />
      </div>
      <p className={classes['under']}>{[post, date].filter(Boolean).join(' · ')}</p>
      {rules.length > 0 && (
        <details>
          <summary>
            {t('preflight:results.rules', { count: rules.length, n: String(rules.length) })}
          </summary>
          <ul className={classes['rules']}>
            {rules.map((rule) => (
              <li key={rule.id}>
                <StateMark
                  state={rule.state === 'fail' ? 'fail' : 'unknown'}
                  text={`${rule.id} ${rule.title}`}
                />
                <p>{rule.sentence}</p>
                {rule.severity !== null && <p className={classes['under']}>{rule.severity}</p>}
                {rule.earliest !== null && <p className={classes['under']}>{rule.earliest}</p>}
                {rule.basis.map((text) => (
                  <p key={text} className={classes['under']}>
                    {text}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

export interface ResultsProps {
  /** The file, or what stands for a pasted text. */
  readonly name: string;
  readonly rows: readonly CheckedRow[];
  readonly city: CityFacts;
  readonly nips: ReadonlyMap<PersonId, string>;
  readonly version: string;
  readonly words: FitWords;
  readonly onScenario: () => void;
}

/** Every line with its answer, how many have each, the ways out as a list, and on as a scenario. */
export function Results(props: ResultsProps): ReactElement {
  const { name, rows, city, nips, version, words, onScenario } = props;
  const { format } = words;
  const { t } = useTranslation(['preflight', 'rules', 'common']);
  const { t: s } = useTranslation('scenarios');
  const counts = useMemo(() => [...countResults(rows)], [rows]);
  const itemOf = useCallback((row: CheckedRow) => rowOf(row, t), [t]);
  const table = () =>
    moveListTable(
      rows.map(({ listed, result }) => ({ ...listed, result: resultText(result, t) })),
      { city, nips, words, t: (key) => s(key) },
      {
        name: s('table.name', { name: name.replace(/\.[^.]*$/u, '') }),
        notes: [[s('table.version'), version]],
      },
    );
  return (
    <Panel
      title={t('preflight:results.title', { count: rows.length, n: format.number(rows.length) })}
      note={counts
        .map(([result, n]) => `${resultText(result, t)}: ${format.number(n)}`)
        .join(' · ')}
      tools={
        <>
          <ExportMenu table={table} />
          <Button onClick={onScenario}>{t('preflight:results.scenario')}</Button>
        </>
      }
    >
      <LongList
        items={rows}
        keyOf={({ line }) => String(line)}
        item={itemOf}
        more={(count) => t('preflight:results.more', { count, n: format.number(count) })}
      />
    </Panel>
  );
}
