import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { PersonId, PositionId } from '#core/ids.ts';
import { fold } from '#dashboards/find-in.ts';
import { placeName } from '#dashboards/move-words.ts';
import { Picker } from '#dashboards/Picker.tsx';
import type { CityFacts } from '#model/facts.ts';
import { useFitChoice } from '#session/fit-settings.ts';
import { askWhyNot, type OptimiseRun, type RunInput } from '#session/optimise.ts';
import { Panel } from '#ui/Panel.tsx';
import { choiceText, usePeople } from './Limits.tsx';
import type { ProposalWords } from './use-proposals.ts';
import { standsAgainst, whyText } from './why-text.ts';
import classes from './Proposals.module.css';

export interface WhyPanelProps {
  readonly id: string;
  readonly input: RunInput;
  readonly run: OptimiseRun;
  readonly words: ProposalWords;
}

function usePosts(city: CityFacts) {
  return useMemo(
    () =>
      [...city.posts.values()].map((post) => {
        const place = placeName(city, post);
        return { id: post.id, name: post.title, place, text: fold(post.title, place) };
      }),
    [city],
  );
}

/** Why a chosen pair is not in the plan: the gate, the constraint, or what it would cost. */
export function WhyPanel({ id, input, run, words }: WhyPanelProps): ReactElement {
  const { t } = words;
  const { base, moves, locks } = input;
  const { city } = base;
  const { catalogue } = useFitChoice();
  const people = usePeople(city);
  const posts = usePosts(city);
  const [personId, setPerson] = useState<PersonId | null>(null);
  const [postId, setPost] = useState<PositionId | null>(null);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const ask = async (): Promise<void> => {
    if (personId === null || postId === null) return;
    const missed = { personId, postId };
    const { curable } = run.settings;
    const before = standsAgainst(base, missed, { moves, locks }, { catalogue, curable }, words);
    if (before !== null) {
      setText(before);
      return;
    }
    setBusy(true);
    setText(t('proposals:why.asking'));
    const asked = { ...input, settings: run.settings, moves: run.moves, locks: run.locks };
    const answer = await askWhyNot(id, asked, personId, postId).catch(() => null);
    setText(answer === null ? t('proposals:why.failed') : whyText(answer, words));
    setBusy(false);
  };
  const person = city.persons.get(personId ?? '')?.name;
  const post = city.posts.get(postId ?? '')?.title;
  return (
    <Panel title={t('proposals:why.title')} note={t('proposals:why.note')}>
      <div className={classes['group']}>
        <div className={classes['two']}>
          <Picker
            label={t('proposals:why.person')}
            placeholder={person ?? t('proposals:limits.search')}
            choices={people}
            option={choiceText}
            onPick={(choice) => setPerson(choice.id)}
          />
          <Picker
            label={t('proposals:why.post')}
            placeholder={post ?? t('proposals:limits.search')}
            choices={posts}
            option={choiceText}
            onPick={(choice) => setPost(choice.id)}
          />
        </div>
        <div className={classes['bar']}>
          <Button
            variant="default"
            disabled={personId === null || postId === null || busy}
            onClick={() => void ask()}
          >
            {t('proposals:why.ask')}
          </Button>
          <span className={classes['meta']}>{[person, post].filter(Boolean).join(' → ')}</span>
        </div>
        <p role="status" aria-live="polite">
          {text}
        </p>
      </div>
    </Panel>
  );
}
