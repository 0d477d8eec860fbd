import { Button, Checkbox, NumberInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { PersonId } from '#core/ids.ts';
import { fold } from '#dashboards/find-in.ts';
import { Picker } from '#dashboards/Picker.tsx';
import type { CityFacts } from '#model/facts.ts';
import type { PersonPair } from '#scenario/optimise/settings.ts';
import { Panel } from '#ui/Panel.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import type { AskProps } from './Aim.tsx';
import type { Pairings } from './search.ts';
import type { ProposalWords } from './use-proposals.ts';
import classes from './Proposals.module.css';

export interface LimitsProps extends AskProps {
  readonly city: CityFacts;
  readonly pairings: Pairings;
  readonly onPairings: (pairings: Pairings) => void;
}

/** Somebody or something to choose: its name, and where it is. */
export function choiceText({ name, place }: { name: string; place: string }): ReactElement {
  return (
    <span>
      {name} <span className={classes['meta']}>{place}</span>
    </span>
  );
}

/** People as choices of a search. */
export function usePeople({ persons, posts }: CityFacts) {
  return useMemo(
    () =>
      [...persons.values()].map(({ id, name, positionId }) => {
        const title = posts.get(positionId ?? '')?.title ?? null;
        return { id, name, place: title ?? '', text: fold(name, title) };
      }),
    [persons, posts],
  );
}

interface NumberProps {
  readonly label: string;
  readonly note?: string;
  readonly value: number | null;
  readonly digits?: number;
  readonly words: ProposalWords;
  readonly onSet: (value: number | null) => void;
}

function Limit({ label, note, value, digits = 0, words, onSet }: NumberProps): ReactElement {
  return (
    <NumberInput
      label={label}
      description={note}
      value={value ?? ''}
      min={0}
      step={digits === 0 ? 1 : 0.05}
      decimalScale={digits}
      decimalSeparator={words.format.number(0.5, 1).charAt(1)}
      onChange={(next) => {
        if (next === '') onSet(null);
        else if (typeof next === 'number' && next >= 0) onSet(next);
      }}
    />
  );
}

const SWITCHES = ['held', 'sole', 'chains', 'curable', 'mustFill'] as const;

function Numbers({ search, words, onChange }: AskProps): ReactElement {
  const { t } = words;
  const part = (id: 'out' | 'into' | 'ramp' | 'km', note?: string): ReactElement => (
    <Limit
      label={t(`proposals:limits.${id}`)}
      {...(note === undefined ? {} : { note })}
      value={search[id]}
      words={words}
      onSet={(value) => onChange({ [id]: value })}
    />
  );
  return (
    <>
      <Segmented
        label={t('proposals:limits.guard')}
        labelled
        options={(['unit', 'opd'] as const).map((value) => ({
          value,
          label: t(`proposals:aim.${value}`),
        }))}
        value={search.guard}
        onChange={(guard) => onChange({ guard })}
      />
      <Limit
        label={t('proposals:limits.share')}
        value={search.share === null ? null : Math.round(search.share * 100)}
        words={words}
        onSet={(value) => onChange({ share: value === null ? null : Math.min(1, value / 100) })}
      />
      <div className={classes['two']}>
        {part('out')}
        {part('into')}
      </div>
      {part('ramp', t('proposals:limits.rampNote'))}
      {part('km', t('proposals:limits.kmNote'))}
    </>
  );
}

/** Who is kept apart or in one unit: two people found by typing. */
function PairLimits({ city, pairings, words, onPairings }: LimitsProps): ReactElement {
  const { t } = words;
  const people = usePeople(city);
  const [kind, setKind] = useState<keyof Pairings>('apart');
  const [first, setFirst] = useState<PersonId | null>(null);
  const nameOf = (id: PersonId): string => city.persons.get(id)?.name ?? t('transfer:someone');
  const pick = (id: PersonId): void => {
    if (first === null) {
      setFirst(id);
      return;
    }
    if (first !== id) onPairings({ ...pairings, [kind]: [...pairings[kind], [first, id]] });
    setFirst(null);
  };
  const remove = (of: keyof Pairings, pair: PersonPair): void =>
    onPairings({ ...pairings, [of]: pairings[of].filter((one) => one !== pair) });
  return (
    <section className={classes['group']} aria-label={t('proposals:limits.pairs')}>
      <Segmented
        label={t('proposals:limits.pairKind')}
        options={(['apart', 'together'] as const).map((value) => ({
          value,
          label: t(`proposals:limits.${value}`),
        }))}
        value={kind}
        onChange={setKind}
      />
      {first !== null && <p className={classes['meta']}>{nameOf(first)} + …</p>}
      <Picker
        label={t(first === null ? 'proposals:limits.first' : 'proposals:limits.second')}
        placeholder={t('proposals:limits.search')}
        choices={people}
        option={choiceText}
        onPick={({ id }) => pick(id)}
      />
      <ul className={classes['list']}>
        {(['apart', 'together'] as const).flatMap((of) =>
          pairings[of].map((pair) => (
            <li key={`${of} ${pair.join(' ')}`} className={classes['bar']}>
              <span>
                {t(`proposals:limits.${of}`)}: {nameOf(pair[0])}, {nameOf(pair[1])}
              </span>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('proposals:limits.remove', {
                  a: nameOf(pair[0]),
                  b: nameOf(pair[1]),
                })}
                onClick={() => remove(of, pair)}
              >
                ×
              </Button>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

/** What every plan has to keep to. */
export function Limits(props: LimitsProps): ReactElement {
  const { search, words, onChange } = props;
  const { t } = words;
  return (
    <Panel title={t('proposals:limits.title')} note={t('proposals:limits.note')}>
      <div className={classes['group']}>
        <div className={classes['two']}>
          <Limit
            label={t('proposals:limits.moves')}
            value={search.moves}
            words={words}
            onSet={(moves) => onChange({ moves })}
          />
          <Limit
            label={t('proposals:limits.eu')}
            value={search.eu}
            digits={2}
            words={words}
            onSet={(eu) => onChange({ eu })}
          />
        </div>
        {SWITCHES.map((id) => (
          <Checkbox
            key={id}
            label={t(`proposals:limits.${id}`)}
            checked={search[id]}
            onChange={(event) => onChange({ [id]: event.currentTarget.checked })}
          />
        ))}
        <details>
          <summary>{t('proposals:limits.more')}</summary>
          <div className={classes['group']}>
            <Numbers {...props} />
            <PairLimits {...props} />
          </div>
        </details>
      </div>
    </Panel>
  );
}
