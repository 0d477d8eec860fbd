import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import fit from '#dashboards/fit.module.css';
import type { FitWords } from '#dashboards/fit-words.ts';
import { ScoreBar } from '#dashboards/PairParts.tsx';
import { postTexts } from '#dashboards/post-words.ts';
import type { CityFacts } from '#model/facts.ts';
import type { HiddenGroup } from '#model/fit/hidden.ts';
import { SidePanel } from '#ui/SidePanel.tsx';
import { StateMark } from '#ui/StateMark.tsx';
import classes from './Found.module.css';
import { LegalMarks, Named } from './FoundParts.tsx';
import { personLines, wishText } from './found-rows.ts';
import { PairLinks } from './PairLinks.tsx';

/** A hidden match opened: what makes it strong, and every vacant post of the name. */
export function HiddenPanel({
  row,
  city,
  words,
  onClose,
}: {
  readonly row: HiddenGroup;
  readonly city: CityFacts;
  readonly words: FitWords;
  readonly onClose: () => void;
}): ReactElement {
  const { t, format } = words;
  const { personId, title, matches } = row;
  const [name, present, unit] = personLines(city, personId, words);
  const { standards } = matches[0];
  const count = matches.length;
  return (
    <SidePanel
      title={`${name} → ${title}`}
      note={`${present} · ${unit}`}
      onClose={onClose}
      actions={
        <Button
          variant="default"
          renderRoot={(root) => <Link {...root} to="/pegawai/$id" params={{ id: personId }} />}
        >
          {t('found:openPerson')}
        </Button>
      }
    >
      <section className={fit['section']}>
        <StateMark
          state="pass"
          text={t('found:hidden.standards', { count: standards, n: format.number(standards) })}
        />
        <p className={fit['meta']}>{`${t('found:hidden.wish')}: ${wishText(row, words)}`}</p>
      </section>
      <section className={fit['section']}>
        <h3>{t('found:hidden.all', { count, n: format.number(count) })}</h3>
        <ul className={classes['items']}>
          {matches.map((match) => (
            <li key={match.postId} className={classes['item']}>
              <Named main={postTexts(city, match.postId, words)[1]} under={[]} />
              <LegalMarks move={match} words={words} />
              <div className={fit['score']}>
                <span>{t('found:hidden.da')}</span>
                <ScoreBar label={t('found:hidden.da')} score={match.da} words={words} />
              </div>
              <PairLinks {...{ personId, words }} postId={match.postId} />
            </li>
          ))}
        </ul>
      </section>
    </SidePanel>
  );
}
