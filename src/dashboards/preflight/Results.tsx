import { Button } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { FitWords } from '#dashboards/fit-words.ts';
import { saveCsv } from '#dashboards/save-file.ts';
import { logExport } from '#session/log.ts';
import { csvText } from '#share/csv.ts';
import { LongList } from '#ui/LongList.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StateMark, type MarkState } from '#ui/StateMark.tsx';
import { countResults, exportLines, isVerdict, type CheckedRow, type LineResult } from './rows.ts';
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

/** Every line with its answer, how many have each, and the way out as CSV. */
export function Results({
  rows,
  words: { format },
}: {
  readonly rows: readonly CheckedRow[];
  readonly words: FitWords;
}): ReactElement {
  const { t } = useTranslation(['preflight', 'rules', 'common']);
  const counts = useMemo(() => [...countResults(rows)], [rows]);
  const itemOf = useCallback((row: CheckedRow) => rowOf(row, t), [t]);
  const save = (): void => {
    const columns = [
      'line',
      'person',
      'post',
      'date',
      'result',
      'rule',
      'state',
      'sentence',
      'basis',
    ];
    const header = columns.map((column) => t(`preflight:column.${column as 'line'}`));
    const lines = exportLines(rows, (result) => resultText(result, t));
    const name = t('preflight:results.fileName');
    saveCsv(name, csvText(header, lines));
    logExport(name, lines.length);
  };
  return (
    <Panel
      title={t('preflight:results.title', { count: rows.length, n: format.number(rows.length) })}
      note={counts
        .map(([result, n]) => `${resultText(result, t)}: ${format.number(n)}`)
        .join(' · ')}
      tools={
        <Button variant="default" onClick={save}>
          {t('preflight:results.save')}
        </Button>
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
