import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import fit from '#dashboards/fit.module.css';
import type { FitWords } from '#dashboards/fit-words.ts';
import { ScoreBar } from '#dashboards/PairParts.tsx';
import { postTexts } from '#dashboards/post-words.ts';
import type { CityFacts } from '#model/facts.ts';
import type { Mend, Misplaced } from '#model/fit/misplaced.ts';
import { SidePanel } from '#ui/SidePanel.tsx';
import { StateMark } from '#ui/StateMark.tsx';
import classes from './Found.module.css';
import { LegalMarks, Named } from './FoundParts.tsx';
import { isClaimed, personLines, reasonText } from './found-rows.ts';
import { PairLinks } from './PairLinks.tsx';

interface PanelProps {
  readonly row: Misplaced;
  readonly city: CityFacts;
  readonly words: FitWords;
  readonly onClose: () => void;
}

function MendItem({
  row,
  mend,
  city,
  words,
}: Omit<PanelProps, 'onClose'> & { readonly mend: Mend }): ReactElement {
  const { t, format } = words;
  const { known, standards } = mend.levels;
  const [title, unit] = postTexts(city, mend.postId, words);
  return (
    <li className={classes['item']}>
      <Named main={title} under={[unit]} />
      <LegalMarks move={mend} words={words} />
      <div className={fit['score']}>
        <span>{t('found:misplaced.there')}</span>
        <ScoreBar label={t('found:misplaced.there')} score={mend.da} words={words} />
      </div>
      <p className={fit['meta']}>
        {[
          t(isClaimed(row, mend) ? 'found:misplaced.claimed' : 'found:misplaced.unclaimed'),
          ...(standards === 0
            ? []
            : [
                t('found:misplaced.levels', {
                  known: format.number(known),
                  standards: format.number(standards),
                }),
              ]),
        ].join('. ')}
      </p>
      <PairLinks personId={row.personId} postId={mend.postId} words={words} />
    </li>
  );
}

/** Somebody in the wrong room: why, and every post that mends it. */
export function MisplacedPanel({ row, city, words, onClose }: PanelProps): ReactElement {
  const { t, format } = words;
  const [name, title, unit] = personLines(city, row.personId, words);
  const shown = row.mends.length;
  return (
    <SidePanel
      title={name}
      note={`${title} · ${unit}`}
      onClose={onClose}
      actions={
        <Button
          variant="default"
          renderRoot={(root) => <Link {...root} to="/pegawai/$id" params={{ id: row.personId }} />}
        >
          {t('found:openPerson')}
        </Button>
      }
    >
      <section className={fit['section']}>
        <h3>{t('found:misplaced.reason')}</h3>
        {row.reasons.map((reason) => (
          <StateMark key={reason.id} state="fail" text={reasonText(reason, words)} />
        ))}
        <div className={fit['score']}>
          <span>{t('found:misplaced.now')}</span>
          <ScoreBar label={t('found:misplaced.now')} score={row.da} words={words} />
        </div>
      </section>
      <section className={fit['section']}>
        <h3>
          {t('found:misplaced.mends', {
            count: row.mendsTotal,
            n: format.number(row.mendsTotal),
          })}
        </h3>
        {shown < row.mendsTotal && (
          <p className={fit['meta']}>
            {t('found:misplaced.mendsShown', { n: format.number(shown) })}
          </p>
        )}
        <ul className={classes['items']}>
          {row.mends.map((mend) => (
            <MendItem key={mend.postId} {...{ row, mend, city, words }} />
          ))}
        </ul>
      </section>
    </SidePanel>
  );
}
