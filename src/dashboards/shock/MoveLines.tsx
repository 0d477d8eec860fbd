import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { placeName, postName, ruleTitle } from '#dashboards/move-words.ts';
import type { CityFacts } from '#model/facts.ts';
import type { OpenPair } from '#scenario/shock-pool.ts';
import { StateMark } from '#ui/StateMark.tsx';
import { personName, type ShockWords } from './shock-words.ts';
import classes from './Shock.module.css';
import type { Accept, Proposal } from './use-accept.ts';

interface CityProps {
  readonly city: CityFacts;
  readonly words: ShockWords;
}

/** A post with its unit below it. */
export function PostLine({
  id,
  city,
  words,
}: CityProps & { readonly id: Proposal['from'] }): ReactElement {
  const post = city.posts.get(id);
  return (
    <span className={classes['name']}>
      <span>{postName(city, id, words)}</span>
      {post !== undefined && <span className={classes['meta']}>{placeName(city, post)}</span>}
    </span>
  );
}

/** What the rules still ask of a pair. */
export function RuleLines({
  pair: { missing, flags, unknown },
  words,
}: {
  readonly pair: Pick<OpenPair, 'missing' | 'flags' | 'unknown'>;
  readonly words: ShockWords;
}): ReactElement {
  const { t } = words;
  const clear = missing.length + flags.length + unknown.length === 0;
  return (
    <span className={classes['name']}>
      {clear && <StateMark state="pass" text={t('shock:move.clear')} />}
      {missing.map((id) => (
        <StateMark
          key={id}
          state="unknown"
          text={t('shock:move.after', { rule: ruleTitle(id, words) })}
        />
      ))}
      {flags.map((id) => (
        <StateMark
          key={id}
          state="unknown"
          text={t('shock:move.flag', { rule: ruleTitle(id, words) })}
        />
      ))}
      {unknown.map((id) => (
        <span key={id} className={classes['meta']}>
          {t('shock:move.check', { rule: ruleTitle(id, words) })}
        </span>
      ))}
    </span>
  );
}

/** Proposed moves, each of which can be accepted by itself. */
export function MoveLines({
  moves,
  accept,
  city,
  words,
}: CityProps & { readonly moves: readonly OpenPair[]; readonly accept: Accept }): ReactElement {
  const { t, format } = words;
  return (
    <ul className={classes['moves']} aria-label={t('shock:move.caption')}>
      {moves.map((move) => {
        const name = personName(city, move.personId, words);
        return (
          <li key={move.personId} className={classes['move']}>
            <span className={classes['name']}>
              <span className={classes['nameMain']}>{name}</span>
              <span className={classes['meta']}>
                {t('shock:move.fit')} {format.number(move.lo, 1)}
              </span>
            </span>
            <span className={classes['way']}>
              <PostLine id={move.from} {...{ city, words }} />
              <span aria-hidden className={classes['arrow']}>
                →
              </span>
              <PostLine id={move.to} {...{ city, words }} />
            </span>
            <RuleLines pair={move} words={words} />
            <Button
              variant="default"
              size="compact-sm"
              disabled={accept.has(move)}
              aria-label={t('shock:move.acceptOne', { name })}
              onClick={() => accept.add([move])}
            >
              {accept.has(move) ? t('shock:move.in') : t('shock:move.accept')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
