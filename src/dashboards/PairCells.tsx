import type { ReactElement } from 'react';
import type { RankedPair } from '#model/fit/rank.ts';
import { StateMark } from '#ui/StateMark.tsx';
import classes from './fit.module.css';
import type { FitWords } from './fit-words.ts';
import { rankText, rowRules } from './fit-words.ts';

interface CellProps {
  readonly pair: RankedPair;
  readonly words: FitWords;
}

/** The rank where it can be claimed; else its range, and that it cannot be told apart. */
export function RankCell({
  pair,
  total,
  words,
}: CellProps & { readonly total: number }): ReactElement {
  const { rank, claimed } = rankText(pair, total, words);
  const undecided = words.t('fit:list.undecided');
  return (
    <span className={classes['rank']}>
      {claimed && <strong>{rank}</strong>}
      {!claimed && rank !== undecided && <span>{rank}</span>}
      {!claimed && <span className="t-meta">{undecided}</span>}
    </span>
  );
}

/** The answers of the rules in a row: what fails and what is unknown by name, the rest counted. */
export function RuleMarks({ pair, words }: CellProps): ReactElement {
  const { t, format } = words;
  const { missing, flags, unknown, byHand, told, passed } = rowRules(pair);
  const title = (id: (typeof passed)[number]): string => t(`rules:${id}.title`);
  const names = (ids: typeof passed): string => ids.map((id) => `${id} ${title(id)}`).join('\n');
  const counted = (ids: typeof passed) => ({ count: ids.length, n: format.number(ids.length) });
  return (
    <ul className={classes['marks']}>
      {missing.map((id) => (
        <li key={id}>
          <StateMark state="fail" text={t('fit:list.after', { what: title(id) })} />
        </li>
      ))}
      {flags.map((id) => (
        <li key={id}>
          <StateMark state="fail" text={t('positions:candidates.flag', { rule: title(id) })} />
        </li>
      ))}
      {unknown.map((id) => (
        <li key={id}>
          <StateMark
            state="unknown"
            text={t('positions:candidates.unknownRule', { rule: title(id) })}
          />
        </li>
      ))}
      {byHand.length > 0 && (
        <li title={names(byHand)}>
          <StateMark state="unknown" text={t('positions:candidates.byHand', counted(byHand))} />
        </li>
      )}
      {told.length > 0 && (
        <li title={names(told)} className="t-meta">
          {t('positions:candidates.told', counted(told))}
        </li>
      )}
      {passed.length > 0 && (
        <li title={names(passed)}>
          <StateMark state="pass" text={t('positions:candidates.passed', counted(passed))} />
        </li>
      )}
    </ul>
  );
}
