import type { ReactElement } from 'react';
import type { MeasureWords } from '#dashboards/measure-words.ts';
import { DIRECTED } from '#scenario/metrics-compare.ts';
import type { MeasureId } from '#scenario/metrics-measures.ts';
import { Panel } from '#ui/Panel.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import type { ChoiceText } from './choice-text.ts';
import { dominanceText, pairText, type Pair } from './columns.ts';
import classes from './Compare.module.css';
import type { CompareChange } from './search.ts';

interface PickProps {
  readonly label: string;
  readonly value: MeasureId;
  readonly words: MeasureWords;
  readonly onPick: (id: MeasureId) => void;
}

/** A measure that says which way is better. */
export function MeasurePick({ label, value, words, onPick }: PickProps): ReactElement {
  return (
    <div className={`${classes['pick']} ${classes['screen']}`}>
      <SearchSelect
        label={label}
        options={DIRECTED.map((id) => ({ value: id, label: words.t(`impact:measure.${id}.name`) }))}
        value={value}
        clearable={false}
        onChange={(next) => next !== null && onPick(next)}
      />
    </div>
  );
}

/** Which to choose and why, from what is certain and from the order that the planner states. */
export function Choose({
  choice,
  first,
  second,
  words,
  onChange,
}: {
  readonly choice: ChoiceText;
  readonly first: MeasureId;
  readonly second: MeasureId;
  readonly words: MeasureWords;
  readonly onChange: (change: CompareChange) => void;
}): ReactElement {
  const { t } = words;
  return (
    <Panel
      title={t('compare-scenarios:choose.title')}
      note={t('compare-scenarios:choose.note')}
      tools={
        <>
          <MeasurePick
            label={t('compare-scenarios:choose.first')}
            value={first}
            words={words}
            onPick={(utama) => onChange({ utama })}
          />
          <MeasurePick
            label={t('compare-scenarios:choose.second')}
            value={second}
            words={words}
            onPick={(kedua) => onChange({ kedua })}
          />
        </>
      }
    >
      <div className={classes['choice']}>
        <p className={classes['sentence']}>{choice.sentence}</p>
        {choice.reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        <p className="t-meta">{t('compare-scenarios:choose.plain')}</p>
      </div>
    </Panel>
  );
}

/** Who loses to whom, in sentences; every pair in figures below. */
export function Dominance({
  pairs,
  words,
}: {
  readonly pairs: readonly Pair[];
  readonly words: MeasureWords;
}): ReactElement {
  const { t, format } = words;
  const lost = pairs.flatMap((pair) => dominanceText(pair, words) ?? []);
  return (
    <Panel
      title={t('compare-scenarios:dominance.title')}
      note={t('compare-scenarios:dominance.note', { n: format.number(DIRECTED.length) })}
    >
      {lost.length === 0 ? (
        <p>{t('compare-scenarios:dominance.none')}</p>
      ) : (
        <ul className={classes['sentences']}>
          {lost.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <details className={classes['details']}>
        <summary>{t('compare-scenarios:dominance.details')}</summary>
        <ul className={classes['sentences']}>
          {pairs.map((pair) => (
            <li key={`${pair.a.letter}${pair.b.letter}`}>{pairText(pair, words)}</li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
