import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { PersonId } from '#core/ids.ts';
import { placeChoices, placeText, type PlaceChoice } from '#dashboards/example-post.ts';
import { SCORES } from '#dashboards/fit-search.ts';
import { Picker } from '#dashboards/Picker.tsx';
import type { FitIndex } from '#model/fit/index-city.ts';
import { DEFAULT_LAMBDA } from '#model/fit/combine.ts';
import type { CandidateList } from '#model/fit/rank.ts';
import { SMAA_CONCENTRATION, SMAA_DRAWS, SMAA_SEED, type Smaa } from '#model/fit/smaa.ts';
import type { PostGroup } from '#model/fit/weight-sets.ts';
import type { PostFact } from '#model/facts.ts';
import { useSmaa } from '#session/use-smaa.ts';
import { IntervalBar } from '#ui/IntervalBar.tsx';
import { Panel } from '#ui/Panel.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { effectOf, SHOWN_PLACES, type Effect, type MovedRow } from './effect.ts';
import type { WeightsSearch } from './search.ts';
import type { WeightsWords } from './weights-words.ts';
import classes from './Weights.module.css';

export interface EffectPanelProps {
  readonly index: FitIndex;
  readonly group: PostGroup;
  readonly post: PostFact;
  readonly by: WeightsSearch['by'];
  /** Lists under the weights in use and under the sliders; the same where nothing was changed. */
  readonly before: CandidateList;
  readonly after: CandidateList;
  readonly changed: boolean;
  readonly stale: boolean;
  readonly words: WeightsWords;
  readonly onChange: (change: Partial<WeightsSearch>) => void;
}

function movedText({ moved, before }: MovedRow, { t, format }: WeightsWords): string {
  if (moved === 0) return t('weights:effect.stays');
  const values = { n: format.number(Math.abs(moved)), before: format.number(before) };
  return t(moved > 0 ? 'weights:effect.rises' : 'weights:effect.falls', values);
}

function Rows({ effect, index, words }: EffectPanelProps & { readonly effect: Effect }) {
  const { t, format } = words;
  return (
    <table className={classes['table']}>
      <caption className="t-hidden">{t('weights:effect.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('weights:effect.place')}</th>
          <th scope="col">{t('weights:effect.person')}</th>
          <th scope="col">{t('weights:effect.change')}</th>
          <th scope="col" className={classes['score']}>
            {t('weights:effect.score')}
          </th>
        </tr>
      </thead>
      <tbody>
        {effect.rows.map((row) => (
          <tr key={row.personId} className={row.moved === 0 ? undefined : classes['moved']}>
            <td className={classes['figure']}>{format.number(row.place)}</td>
            <th scope="row">
              <Link
                to="/pegawai/$id"
                params={{ id: row.personId }}
                className={classes['link'] ?? ''}
              >
                {nameOf(index, row.personId)}
              </Link>
            </th>
            <td>{movedText(row, words)}</td>
            <td>
              {row.score !== null && (
                <IntervalBar label={t('weights:effect.score')} {...row.score} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf({ city }: FitIndex, id: PersonId): string {
  return city.persons.get(id)?.name ?? id;
}

/** How often the first of the list stays first when the weights are drawn around the chosen ones. */
function Leader({
  drawn,
  leader,
  index,
  words,
}: {
  readonly drawn: Smaa | null;
  readonly leader: PersonId | null;
  readonly index: FitIndex;
  readonly words: WeightsWords;
}): ReactElement | null {
  const { t, format } = words;
  if (drawn === null || leader === null) return null;
  const first = (id: PersonId): number =>
    drawn.rows.find(({ personId }) => personId === id)?.ranks[0] ?? 0;
  const most = drawn.rows[0];
  const values = {
    name: nameOf(index, leader),
    share: format.percent(first(leader)),
    draws: format.number(SMAA_DRAWS),
  };
  return (
    <div className={classes['leader']} role="status">
      <p>{t('weights:effect.leader', values)}</p>
      {most !== undefined && most.personId !== leader && (
        <p>
          {t('weights:effect.other', {
            name: nameOf(index, most.personId),
            share: format.percent(most.ranks[0] ?? 0),
          })}
        </p>
      )}
      <p className={classes['under']}>
        {t('weights:effect.draws', {
          concentration: format.number(SMAA_CONCENTRATION),
          seed: String(SMAA_SEED),
        })}
      </p>
    </div>
  );
}

function findingOf(effect: Effect, props: EffectPanelProps): string {
  const { words, changed } = props;
  const { t, format } = words;
  const { candidates, moved, left } = effect;
  const count = { count: candidates, all: format.number(candidates) };
  if (!changed) return t('weights:effect.unchanged', count);
  if (moved === 0) return t('weights:effect.none', count);
  return t('weights:effect.finding', {
    ...count,
    moved: format.number(moved),
    left: format.number(left.length),
    top: format.number(SHOWN_PLACES),
  });
}

function placeOption({ name, place }: PlaceChoice): ReactElement {
  return (
    <span className={classes['option']}>
      <span className={classes['main']}>{name}</span>
      <span className={classes['under']}>{place}</span>
    </span>
  );
}

/** What the sliders do to the candidates of one post, before anything is saved. */
export function EffectPanel(props: EffectPanelProps): ReactElement {
  const { index, group, post, by, before, after, stale, words, onChange } = props;
  const { t, format } = words;
  const choices = useMemo(() => placeChoices(index, group), [index, group]);
  const effect = useMemo(() => effectOf(before, after, by), [before, after, by]);
  const drawn = useSmaa(index, after).data ?? null;
  return (
    <Panel title={t('weights:effect.title')} note={t('weights:effect.note')}>
      <div className={classes['stack']}>
        <div className={classes['where']}>
          <p className={classes['main']}>
            <Link to="/jabatan/$id" params={{ id: post.id }} className={classes['link'] ?? ''}>
              {post.title}
            </Link>
          </p>
          <p className={classes['under']}>{placeText(index.city, post)}</p>
        </div>
        <Picker<PlaceChoice>
          label={t('weights:effect.post')}
          placeholder={t('weights:effect.postHint')}
          choices={choices}
          option={placeOption}
          onPick={({ id }) => onChange({ post: id })}
        />
        <Segmented
          label={t('positions:controls.by')}
          labelled
          value={by}
          onChange={(next) => onChange({ by: next })}
          options={SCORES.map((value) => ({ value, label: t(`fit:score.${value}`) }))}
        />
        {by === 'combined' && (
          <p className={classes['under']}>
            {t('fit:lambda', { share: format.percent(DEFAULT_LAMBDA) })}
          </p>
        )}
        {effect.candidates === 0 ? (
          <p role="status">{t('weights:effect.nobody')}</p>
        ) : (
          <div className={stale ? classes['stale'] : undefined} aria-busy={stale}>
            <p role="status" className={classes['finding']}>
              {findingOf(effect, props)}
            </p>
            <Rows {...props} effect={effect} />
            {effect.left.length > 0 && (
              <p className={classes['under']}>
                {t('weights:effect.left', {
                  top: format.number(SHOWN_PLACES),
                  names: format.list(
                    effect.left.map(({ personId, place }) =>
                      t('weights:effect.leftOne', {
                        name: nameOf(index, personId),
                        place: format.number(place),
                      }),
                    ),
                  ),
                })}
              </p>
            )}
            <Leader leader={effect.leaderAfter} {...{ drawn, index, words }} />
          </div>
        )}
      </div>
    </Panel>
  );
}
