import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import {
  nameOfUnit,
  placeName,
  postName,
  ruleSentence,
  ruleTitle,
} from '#dashboards/move-words.ts';
import { ReasonFields } from '#dashboards/ReasonFields.tsx';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { FitOptions } from '#model/fit/options.ts';
import type { CityFacts } from '#model/facts.ts';
import type { UnitImpact } from '#scenario/impact.ts';
import { hasReason, type Reasoned } from '#scenario/reasons.ts';
import { StateMark } from '#ui/StateMark.tsx';
import { Tag } from '#ui/Tag.tsx';
import { gainParts, type ProposalView } from './proposal-view.ts';
import type { ProposalWords } from './use-proposals.ts';
import classes from './Proposals.module.css';

/** What became of a proposal. */
export type Decision = 'open' | 'accepted' | 'refused';

export interface ProposalRowProps {
  readonly view: ProposalView;
  readonly decision: Decision;
  readonly usual: Reasoned;
  readonly city: CityFacts;
  readonly index: FitIndex;
  readonly options: FitOptions;
  readonly words: ProposalWords;
  readonly onAccept: (reason: Reasoned) => void;
  readonly onRefuse: () => void;
  readonly onReopen: () => void;
}

function placeText(view: ProposalView, side: 'from' | 'to', props: ProposalRowProps): string {
  const { city, words } = props;
  const id = view.move[side];
  if (id === null) return words.t('proposals:list.noPost');
  const post = city.posts.get(id);
  const name = postName(city, id, words);
  return post === undefined ? name : `${name} · ${placeName(city, post)}`;
}

function Facts({ view: { pair, soleLost }, words: { t, format } }: ProposalRowProps): ReactElement {
  const { gain, wish, km, curable } = pair;
  return (
    <p className={classes['facts']}>
      <span>
        {gain === null
          ? t('proposals:list.noGain')
          : t('proposals:list.gain', { gain: format.signed(gain, 1) })}
      </span>
      {wish !== null && <Tag>{t('proposals:list.wish', { rank: String(wish) })}</Tag>}
      {km !== null && km !== 0 && (
        <span>{t('proposals:list.km', { km: format.signed(km, 1) })}</span>
      )}
      {curable && <Tag kind="outline">{t('proposals:list.curable')}</Tag>}
      {soleLost > 0 && (
        <Tag kind="alert">
          {t('proposals:list.sole', { count: soleLost, n: format.number(soleLost) })}
        </Tag>
      )}
    </p>
  );
}

function indexText(index: UnitImpact['before']['index'], { t, format }: ProposalWords): string {
  if (index === null) return t('proposals:list.unknown');
  return index === 'KOSONG' ? t('proposals:list.vacant') : format.ratio(index);
}

function Units({ view, city, words }: ProposalRowProps): ReactElement {
  const { t, format } = words;
  return (
    <ul className={classes['list']}>
      {view.units.map(({ unitId, gives, before, after }) => (
        <li key={unitId}>
          <span className={classes['meta']}>
            {t(gives ? 'proposals:list.gives' : 'proposals:list.receives')}
          </span>{' '}
          {nameOfUnit(city, unitId)}:{' '}
          {t('proposals:list.eu', {
            before: indexText(before.index, words),
            after: indexText(after.index, words),
          })}
          ,{' '}
          {t('proposals:list.holders', {
            before: format.number(before.holders),
            after: format.number(after.holders),
          })}
        </li>
      ))}
    </ul>
  );
}

function Parts({ view, index, options, words }: ProposalRowProps): ReactElement {
  const { t, format } = words;
  const parts = useMemo(() => gainParts(index, view.move, options), [index, view, options]);
  if (parts === null) return <p className={classes['meta']}>{t('proposals:list.noParts')}</p>;
  const right = classes['figure'];
  return (
    <div
      className={classes['scroll']}
      role="group"
      tabIndex={0}
      aria-label={t('proposals:list.parts')}
    >
      <table className={classes['table']}>
        <caption className="t-hidden">{t('proposals:list.parts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('proposals:list.part')}</th>
            {(['now', 'there', 'delta'] as const).map((id) => (
              <th key={id} scope="col" className={right}>
                {t(`proposals:list.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map(({ id, now, there }) => (
            <tr key={id}>
              <th scope="row">{t(`fit:component.${id}`)}</th>
              <td className={right}>{format.number(now, 1)}</td>
              <td className={right}>{format.number(there, 1)}</td>
              <td className={right}>{format.signed(there - now, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Details(props: ProposalRowProps): ReactElement {
  const { t } = props.words;
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('proposals:list.details')}</summary>
      {open && (
        <div className={classes['group']}>
          <Parts {...props} />
          <Units {...props} />
        </div>
      )}
    </details>
  );
}

function Rules({ view: { failing }, words }: ProposalRowProps): ReactElement {
  const { t } = words;
  if (failing.length === 0) {
    return <StateMark state="pass" text={t('proposals:list.clear')} />;
  }
  return (
    <ul className={classes['list']} aria-label={t('proposals:list.flags')}>
      {failing.map((outcome) => (
        <li key={outcome.id}>
          <StateMark state="fail" text={ruleTitle(outcome.id, words)} />
          <p className={classes['meta']}>{ruleSentence(outcome, words)}</p>
        </li>
      ))}
    </ul>
  );
}

function Buttons({
  name,
  decision,
  words: { t },
  onTake,
  onRefuse,
  onReopen,
}: Pick<ProposalRowProps, 'decision' | 'words' | 'onRefuse' | 'onReopen'> & {
  readonly name: string;
  readonly onTake: () => void;
}): ReactElement {
  if (decision === 'accepted') return <Tag kind="brand">{t('proposals:list.accepted')}</Tag>;
  if (decision === 'refused') {
    return (
      <>
        <Tag>{t('proposals:list.refused')}</Tag>
        <Button
          variant="default"
          aria-label={t('proposals:list.backOne', { name })}
          onClick={onReopen}
        >
          {t('proposals:list.back')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button
        variant="default"
        aria-label={t('proposals:list.refuseOne', { name })}
        onClick={onRefuse}
      >
        {t('proposals:list.refuse')}
      </Button>
      <Button aria-label={t('proposals:list.acceptOne', { name })} onClick={onTake}>
        {t('proposals:list.accept')}
      </Button>
    </>
  );
}

/** One proposal: who, from where, to where, what it brings and does, and the decision about it. */
export function ProposalRow(props: ProposalRowProps): ReactElement {
  const { view, decision, usual, city, words, onAccept } = props;
  const { t } = words;
  const [reason, setReason] = useState<Reasoned>({ reasonCode: null, reason: '' });
  const [missing, setMissing] = useState(false);
  const name = city.persons.get(view.move.personId)?.name ?? t('transfer:someone');
  const take = (): void => {
    if (!view.needsReason) onAccept(usual);
    else if (hasReason(reason)) onAccept(reason);
    else setMissing(true);
  };
  const rules = view.failing.map(({ id }) => id).join(', ');
  return (
    <div className={classes['row']}>
      <div className={classes['rowWords']}>
        <p className={classes['name']}>{name}</p>
        <p>
          <span className={classes['meta']}>{t('proposals:list.from')}</span>{' '}
          {placeText(view, 'from', props)}
        </p>
        <p>
          <span className={classes['meta']}>{t('proposals:list.to')}</span>{' '}
          {placeText(view, 'to', props)}
        </p>
        <Facts {...props} />
      </div>
      <div className={classes['actions']}>
        <Buttons {...props} name={name} onTake={take} />
      </div>
      <div className={classes['wide']}>
        <Rules {...props} />
        {view.needsReason && decision === 'open' && (
          <ReasonFields
            value={reason}
            needed
            missing={missing}
            note={t('proposals:list.needsReason', { rules })}
            onChange={setReason}
          />
        )}
        <Details {...props} />
      </div>
    </div>
  );
}
