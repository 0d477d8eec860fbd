import { Button } from '@mantine/core';
import { useCallback, type ReactElement } from 'react';
import { isDifferent, type FileDifferences } from '#scenario/scenario-open.ts';
import type { MoveLine } from '#session/move-list.ts';
import { LongList } from '#ui/LongList.tsx';
import { Panel } from '#ui/Panel.tsx';
import type { Opening } from './opening.ts';
import classes from './Scenarios.module.css';
import type { ScenarioWords } from './use-scenarios-page.ts';

/** Names said in a sentence; the rest is counted. */
const NAMED = 8;

function namesText(names: readonly string[], { t, format }: ScenarioWords): string {
  const rest = names.length - NAMED;
  const named = names.slice(0, NAMED);
  if (rest <= 0) return format.list(named);
  return [...named, t('scenarios:opened.andMore', { n: format.number(rest) })].join(', ');
}

/** What differs between where a file was made and here, a sentence each. */
export function differenceTexts(
  differences: FileDifferences,
  words: ScenarioWords,
): readonly string[] {
  const { t, format } = words;
  if (!isDifferent(differences)) return [t('scenarios:opened.same')];
  const { data, asOf, rules, method, persons, posts, nowhere, edited } = differences;
  const lists = [
    ['persons', persons],
    ['posts', posts],
  ] as const;
  return [
    ...(edited ? [t('scenarios:opened.edited')] : []),
    ...(data ? [t('scenarios:opened.data')] : []),
    ...(asOf === null
      ? []
      : [t('scenarios:opened.asOf', { made: format.date(asOf.made), now: format.date(asOf.now) })]),
    ...(rules === null ? [] : [t('scenarios:opened.rules', { made: rules.made, now: rules.now })]),
    ...(method ? [t('scenarios:opened.method')] : []),
    ...lists.flatMap(([key, names]) => {
      const count = names.length;
      const values = { count, n: format.number(count), names: namesText(names, words) };
      return count === 0 ? [] : [t(`scenarios:opened.${key}`, values)];
    }),
    ...(nowhere === 0
      ? []
      : [t('scenarios:opened.nowhere', { count: nowhere, n: format.number(nowhere) })]),
  ];
}

function titleOf(opening: Opening, { t }: ScenarioWords): string {
  const { kind, name } = opening;
  if (kind === 'scenario') {
    return t('scenarios:opened.title', { name, scenario: opening.scenario });
  }
  if (kind === 'list' && opening.scenario !== null) {
    return t('scenarios:list.title', { name, scenario: opening.scenario });
  }
  return t('scenarios:fault.title', { name });
}

function sentencesOf(opening: Opening, words: ScenarioWords): readonly string[] {
  const { t, format } = words;
  const { name } = opening;
  switch (opening.kind) {
    case 'scenario':
      return differenceTexts(opening.differences, words);
    case 'fault': {
      const { fault, where } = opening.fault;
      return [t(`scenarios:fault.${fault}`, { where }), t('scenarios:fault.kept')];
    }
    case 'unreadable':
      return [t('scenarios:list.unreadable', { name }), t('scenarios:fault.kept')];
    case 'missing':
      return opening.missing.map((column) =>
        t(column === 'nip' ? 'scenarios:list.missingNip' : 'scenarios:list.missingPost', { name }),
      );
    case 'list': {
      const { taken } = opening;
      return [
        taken === 0
          ? t('scenarios:list.none')
          : t('scenarios:list.taken', { count: taken, n: format.number(taken) }),
      ];
    }
  }
}

function faultLine({ line, fault, written }: MoveLine, t: ScenarioWords['t']): ReactElement {
  return (
    <p className={classes['faultLine']}>
      {t('scenarios:list.line', {
        line: String(line),
        why: t(`preflight:result.${fault ?? 'post'}`),
        what: written === '' ? '' : ` (${written})`,
      })}
    </p>
  );
}

/** What became of a file that was opened: what differs, which lines are at fault and why. */
export function OpeningNote({
  opening,
  words,
  onClose,
}: {
  readonly opening: Opening;
  readonly words: ScenarioWords;
  readonly onClose: () => void;
}): ReactElement {
  const { t, format } = words;
  const failed = opening.kind !== 'scenario' && opening.kind !== 'list';
  const faulty = opening.kind === 'list' ? opening.faulty : [];
  const lineOf = useCallback((line: MoveLine) => faultLine(line, t), [t]);
  return (
    <Panel
      title={titleOf(opening, words)}
      tools={
        <Button variant="default" onClick={onClose}>
          {t('scenarios:opened.close')}
        </Button>
      }
    >
      <div role={failed ? 'alert' : 'status'} className={classes['stack']}>
        {sentencesOf(opening, words).map((text) => (
          <p key={text}>
            <bdi>{text}</bdi>
          </p>
        ))}
      </div>
      {faulty.length > 0 && (
        <section className={classes['faulty']}>
          <h3>
            {t('scenarios:list.faulty', { count: faulty.length, n: format.number(faulty.length) })}
          </h3>
          <LongList
            items={faulty}
            keyOf={({ line }) => String(line)}
            item={lineOf}
            more={(count) => t('preflight:results.more', { count, n: format.number(count) })}
          />
        </section>
      )}
    </Panel>
  );
}
