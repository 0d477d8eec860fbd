import type { ReactElement } from 'react';
import { componentSentence, type FitWords } from '#dashboards/fit-words.ts';
import { COMPONENT_RULES } from '#model/fit/component-basis.ts';
import type { ComponentId } from '#model/fit/components.ts';
import type { ComponentView } from '#model/fit/explain.ts';
import { CATALOGUE } from '#model/rules/catalogue.ts';
import { Panel } from '#ui/Panel.tsx';
import { formulaText, scoreTable, workedText, type MethodWords } from './method-words.ts';
import { workedOf, type Example } from './worked.ts';
import classes from './Method.module.css';

export interface ComponentPanelProps {
  readonly id: ComponentId;
  /** Null until a pair is there to be worked. */
  readonly example: Example | null;
  /** Why the component is not counted; null where it is. */
  readonly removed: string | null;
  readonly words: MethodWords;
  readonly fitWords: FitWords;
}

/** Laws that ask for what the component measures, and that the points are a convention. */
function Basis({ id, words }: Pick<ComponentPanelProps, 'id' | 'words'>): ReactElement {
  const { t } = words;
  const laws = COMPONENT_RULES[id].flatMap((rule) =>
    CATALOGUE.rules[rule].basis.map(({ law, article, checked }) => {
      const text =
        article === null ? t('rules:basis', { law }) : t('rules:basisArticle', { law, article });
      return `${rule}. ${text} (${t(`rules:checked.${checked}`)})`;
    }),
  );
  return (
    <div className={classes['part']}>
      <h3>{t('method:basis.title')}</h3>
      {laws.map((law) => (
        <p key={law} className={classes['under']}>
          {law}
        </p>
      ))}
      <p className={classes['under']}>
        {t(laws.length === 0 ? 'method:basis.none' : 'method:basis.convention')}
      </p>
    </div>
  );
}

/** The component of the example: what is known, the formula with its figures, what it adds. */
function Working({
  view,
  example,
  words,
  fitWords,
}: Pick<ComponentPanelProps, 'words' | 'fitWords'> & {
  readonly view: ComponentView;
  readonly example: Example;
}): ReactElement {
  const { t, format } = words;
  const { measure, weight, points } = view;
  const worked = workedOf(example, view);
  return (
    <div className={classes['worked']}>
      <h3>{t('method:example')}</h3>
      <p>{componentSentence(view, fitWords)}</p>
      {worked !== null && <p className={classes['sum']}>{workedText(worked, words)}</p>}
      {points !== null && measure.value !== null && (
        <p className={classes['sum']}>
          {t('method:adds', {
            weight: format.percent(weight, 1),
            value: format.number(measure.value, 1),
            points: format.number(points, 1),
          })}
        </p>
      )}
      {measure.known < 1 && (
        <p className={classes['sum']}>
          {t('method:between', {
            lo: format.number(measure.lo, 1),
            hi: format.number(measure.hi, 1),
            known: format.percent(measure.known),
          })}
        </p>
      )}
    </div>
  );
}

/** One component: its formula, its table, the example, and the law that asks for it. */
export function ComponentPanel(props: ComponentPanelProps): ReactElement {
  const { id, example, removed, words, fitWords } = props;
  const { t } = words;
  const table = scoreTable(id, words);
  const view = example?.pair.components.find((one) => one.id === id);
  return (
    <Panel title={t(`fit:component.${id}`)} note={formulaText(id, words)}>
      <div className={classes['stack']}>
        {table.length > 0 && (
          <dl className={classes['scores']}>
            {table.map(({ label, score }) => (
              <div key={label} className={classes['pair']}>
                <dt>{label}</dt>
                <dd>{score}</dd>
              </div>
            ))}
          </dl>
        )}
        {example !== null && view !== undefined && (
          <Working {...{ view, example, words, fitWords }} />
        )}
        {removed !== null && (
          <p className={classes['worked']}>{t('method:notCounted', { why: removed })}</p>
        )}
        <Basis id={id} words={words} />
      </div>
    </Panel>
  );
}
