import { Fragment } from 'react';
import type { ReactElement } from 'react';
import type { AxisScore } from '#model/fit/axis.ts';
import type { AxisId } from '#model/fit/components.ts';
import type { CompetencyLine, ComponentView, PairExplanation } from '#model/fit/explain.ts';
import type { RemovedComponent } from '#model/fit/fit-model.ts';
import type { RuleOutcome } from '#model/rules/context.ts';
import { IntervalBar } from '#ui/IntervalBar.tsx';
import { StateMark } from '#ui/StateMark.tsx';
import { Tag } from '#ui/Tag.tsx';
import classes from './fit.module.css';
import type { FitWords } from './fit-words.ts';
import { componentSentence, levelText, lineState, removedTexts, ruleLines } from './fit-words.ts';

interface WithWords {
  readonly words: FitWords;
}

/** An axis as an interval, or that it is not computed. */
export function ScoreBar({
  label,
  score,
  words,
}: WithWords & { readonly label: string; readonly score: AxisScore | null }): ReactElement {
  if (score === null)
    return <span className="t-meta">{words.t('positions:candidates.axisGone')}</span>;
  const { lo, point, hi, completeness } = score;
  return <IntervalBar {...{ label, lo, point, hi, completeness }} digits={1} />;
}

function Part({ view, words }: WithWords & { readonly view: ComponentView }): ReactElement {
  const { t, format } = words;
  const { id, weight, measure, points } = view;
  const name = t(`fit:component.${id}`);
  return (
    <li className={classes['part']}>
      <div className={classes['partHead']}>
        <span className={classes['partName']} title={t(`fit:componentMeaning.${id}`)}>
          {name}
        </span>
        <span className={classes['meta']}>
          {[
            t('positions:pair.weight', { share: format.percent(weight) }),
            points === null
              ? t('positions:pair.pointsUnknown')
              : t('positions:pair.points', { points: format.number(points, 1) }),
          ].join(' · ')}
        </span>
      </div>
      <IntervalBar
        label={name}
        lo={measure.lo}
        point={measure.value}
        hi={measure.hi}
        completeness={measure.known}
      />
      <p className={classes['meta']}>{componentSentence(view, words)}</p>
    </li>
  );
}

const AXES: readonly AxisId[] = ['DA', 'NS'];

/** Every component of both axes: weight, interval, and what it rests on. */
export function Components({
  components,
  words,
}: WithWords & Pick<PairExplanation, 'components'>): ReactElement {
  const { t } = words;
  return (
    <section className={classes['section']}>
      <h3>{t('positions:pair.components')}</h3>
      {AXES.map((axis) => {
        const own = components.filter((view) => view.axis === axis);
        return (
          <Fragment key={axis}>
            <h4>{t(`fit:axis.${axis}`)}</h4>
            {own.length === 0 ? (
              <p className={classes['meta']}>{t('positions:pair.axisNone')}</p>
            ) : (
              <ul className={classes['parts']}>
                {own.map((view) => (
                  <Part key={view.id} {...{ view, words }} />
                ))}
              </ul>
            )}
          </Fragment>
        );
      })}
    </section>
  );
}

/** The components that left the model, each by name, and what became of the weights. */
export function Removed({
  removed,
  words,
}: WithWords & { readonly removed: readonly RemovedComponent[] }): ReactElement | null {
  const { t } = words;
  if (removed.length === 0) return null;
  return (
    <section className={classes['section']}>
      <h3>{t('positions:removed.title')}</h3>
      <ul className={classes['plain']}>
        {removedTexts(removed, words).map((text) => (
          <li key={text} className={classes['meta']}>
            {text}
          </li>
        ))}
      </ul>
      <p className={classes['meta']}>{t('positions:removed.renormalised')}</p>
    </section>
  );
}

/** Every rule on a pair with its answer, sentence and legal basis. */
export function Rules({
  outcomes,
  words,
}: WithWords & { readonly outcomes: readonly RuleOutcome[] }): ReactElement {
  return (
    <ul className={classes['checks']}>
      {ruleLines(outcomes, words).map((line) => (
        <li key={line.id} className={classes['check']}>
          <div className={classes['checkHead']}>
            <StateMark state={line.state} text={`${line.id} ${line.title}`} />
            <Tag kind={line.state === 'fail' ? 'alert' : 'quiet'}>{line.stateText}</Tag>
          </div>
          <p className={classes['sentence']}>{line.sentence}</p>
          {line.severity !== null && <p className={classes['meta']}>{line.severity}</p>}
          {line.earliest !== null && <p className={classes['meta']}>{line.earliest}</p>}
          {line.basis.map((text) => (
            <p key={text} className={classes['meta']}>
              {text}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Each competency that a post asks beside the level of the person. */
export function Competencies({
  lines,
  caption,
  words,
}: WithWords & {
  readonly lines: readonly CompetencyLine[];
  readonly caption: string;
}): ReactElement {
  const { t, format } = words;
  return (
    <table className={classes['competencies']}>
      <caption className="t-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('positions:pair.competency')}</th>
          <th scope="col" className={classes['figure']}>
            {t('positions:pair.levels')}
          </th>
          <th scope="col" className={classes['figure']}>
            {t('positions:pair.gap')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const state = lineState(line, words);
          const below = line.gap !== null && line.gap < 0;
          return (
            <tr key={line.competencyId}>
              <th scope="row">
                {line.name}
                {line.core && (
                  <span className={classes['meta']}> · {t('people:competencies.core')}</span>
                )}
                {state !== null && <p className={classes['meta']}>{state}</p>}
              </th>
              <td className={classes['figure']}>{levelText(line, words)}</td>
              <td className={`${classes['figure']} ${below ? classes['below'] : ''}`}>
                {format.signed(line.gap)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
