import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { isoOfDay, parseIsoDay } from '#core/day.ts';
import { Picker } from '#dashboards/Picker.tsx';
import type { PersonRow } from '#model/people/statements.ts';
import { personsStatement } from '#model/people/statements.ts';
import { useStatement } from '#session/use-statement.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Panel } from '#ui/Panel.tsx';
import { Tag } from '#ui/Tag.tsx';
import { personChoices, type PersonChoice, type PostChoice } from './choices.ts';
import classes from './ChoicePanel.module.css';
import type { Words } from './names.ts';
import type { SearchChange, TransferSearch } from './search.ts';
import type { Transfer } from './use-transfer.ts';

function personLines(row: PersonRow, words: Words): ReactElement {
  const { t } = words;
  const place = [row.unitName, row.opdName === row.unitName ? null : row.opdName];
  return (
    <div className={classes['lines']}>
      <p className={classes['name']}>{row.name}</p>
      <p className={classes['meta']}>
        {row.title ?? t('choose.noPost')}
        {row.atWork ? '' : ` · ${t('choose.away')}`}
      </p>
      <p className={classes['meta']}>
        {[...place, row.nipMasked].filter((part) => part !== null).join(' · ')}
      </p>
    </div>
  );
}

/** Seats, need and load index of a post in one line. */
function postFacts({ sums, index, post }: PostChoice, { t, format }: Words): string {
  const filled = format.number(sums.holders);
  const need =
    post.need === null
      ? t('choose.needUnknown')
      : t('choose.need', { need: format.number(post.need, 1) });
  const ej = typeof index === 'number' ? [t('choose.ej', { ratio: format.ratio(index) })] : [];
  const must = post.mustFill ? [t('choose.mustFill')] : [];
  return [
    t('choose.seats', { filled, seats: format.number(sums.seats) }),
    need,
    ...ej,
    ...must,
  ].join(' · ');
}

function postLines(choice: PostChoice, words: Words): ReactElement {
  return (
    <div className={classes['lines']}>
      <p className={classes['name']}>
        {choice.name}
        {choice.sums.holders === 0 && <Tag kind="alert">{words.t('vacant')}</Tag>}
      </p>
      <p className={classes['meta']}>{choice.place}</p>
      <p className={classes['meta']}>{postFacts(choice, words)}</p>
    </div>
  );
}

function personLink(id: string, text: string): ReactElement {
  return (
    <Link to="/pegawai/$id" params={{ id }} className={classes['link'] ?? ''}>
      {text}
    </Link>
  );
}

function postLink(id: string, text: string): ReactElement {
  return (
    <Link to="/jabatan/$id" params={{ id }} className={classes['link'] ?? ''}>
      {text}
    </Link>
  );
}

interface ChosenProps {
  readonly label: string;
  readonly changeLabel: string;
  readonly words: Words;
  readonly onChange: () => void;
  readonly onClear: () => void;
  readonly link: ReactNode;
  readonly children: ReactNode;
}

/** What is chosen, with the ways to another choice and to none. */
function Chosen(props: ChosenProps): ReactElement {
  const { label, changeLabel, words, onChange, onClear, link, children } = props;
  const { t } = words;
  return (
    <div className={classes['chosen']} role="group" aria-label={label}>
      <p className={classes['label']}>{label}</p>
      <div className={classes['card']}>
        {children}
        <div className={classes['foot']}>
          {link}
          <Button variant="default" size="compact-sm" aria-label={changeLabel} onClick={onChange}>
            {t('choose.change')}
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t('choose.clear')}: ${label}`}
            onClick={onClear}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      </div>
    </div>
  );
}

interface FieldProps {
  readonly transfer: Transfer;
  readonly search: TransferSearch;
  readonly words: Words;
  readonly onChange: (change: SearchChange) => void;
}

function PersonField({ search, words, onChange }: FieldProps): ReactElement {
  const { t } = words;
  const asked = useStatement(personsStatement, {});
  const [editing, setEditing] = useState(false);
  const choices = useMemo(() => personChoices(asked.data ?? []), [asked.data]);
  const chosen = choices.find(({ id }) => id === search.person);
  if (asked.isError) {
    return (
      <ErrorNote
        what={t('choose.failed')}
        next={t('choose.failedNext')}
        details={asked.error.message}
        onRetry={() => void asked.refetch().catch(() => {})}
      />
    );
  }
  if (chosen !== undefined && !editing) {
    return (
      <Chosen
        label={t('choose.person')}
        changeLabel={t('choose.changePerson')}
        words={words}
        onChange={() => setEditing(true)}
        onClear={() => onChange({ person: null })}
        link={personLink(chosen.id, t('choose.openPerson'))}
      >
        {personLines(chosen.row, words)}
      </Chosen>
    );
  }
  return (
    <Picker<PersonChoice>
      label={t('choose.person')}
      placeholder={t('choose.personPlaceholder')}
      {...(asked.data === undefined ? { hint: t('choose.loading') } : {})}
      choices={choices}
      option={({ row }) => personLines(row, words)}
      focus={editing}
      onLeave={() => setEditing(false)}
      onPick={({ id }) => {
        setEditing(false);
        onChange({ person: id });
      }}
    />
  );
}

function PostField(props: FieldProps & { readonly posts: readonly PostChoice[] }): ReactElement {
  const { search, words, onChange, posts } = props;
  const { t } = words;
  const [editing, setEditing] = useState(false);
  const chosen = posts.find(({ id }) => id === search.post);
  if (chosen !== undefined && !editing) {
    return (
      <Chosen
        label={t('choose.post')}
        changeLabel={t('choose.changePost')}
        words={words}
        onChange={() => setEditing(true)}
        onClear={() => onChange({ post: null })}
        link={postLink(chosen.id, t('choose.openPost'))}
      >
        {postLines(chosen, words)}
      </Chosen>
    );
  }
  return (
    <Picker<PostChoice>
      label={t('choose.post')}
      placeholder={t('choose.postPlaceholder')}
      hint={t('choose.order')}
      choices={posts}
      option={(choice) => postLines(choice, words)}
      focus={editing}
      onLeave={() => setEditing(false)}
      onPick={({ id }) => {
        setEditing(false);
        onChange({ post: id });
      }}
    />
  );
}

/** The effective day. A text that is no day is shown and changes nothing. */
function DateField({ transfer, search, words, onChange }: FieldProps): ReactElement {
  const { t, format } = words;
  const { asOf } = transfer.base.city;
  const [typed, setTyped] = useState<string | null>(null);
  const early = transfer.day < asOf;
  return (
    <TextInput
      type="date"
      label={t('choose.date')}
      classNames={{ description: classes['hint'] ?? '' }}
      min={isoOfDay(asOf)}
      value={typed ?? search.date ?? isoOfDay(asOf)}
      description={t('choose.dateNote')}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      error={early ? t('choose.dateEarly', { date: format.date(asOf) }) : null}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const day = parseIsoDay(text);
        setTyped(day === null ? text : null);
        if (day !== null) onChange({ date: day === asOf ? null : text });
      }}
    />
  );
}

/** What keeps the choice from making a move, in words; null where nothing does. */
export function hindrance({ base }: Transfer, search: TransferSearch, { t }: Words): string | null {
  const { persons, posts } = base.city;
  const { person: personId, post: postId } = search;
  const person = personId === null ? undefined : persons.get(personId);
  if (personId !== null && person === undefined) return t('choose.unknownPerson');
  if (postId !== null && !posts.has(postId)) return t('choose.unknownPost');
  if (person === undefined) return postId === null ? null : t('choose.next.person');
  if (postId === null) return t('choose.next.post');
  return person.positionId === postId ? t('choose.same', { name: person.name }) : null;
}

/** Person, target post and day of the move that is looked at. */
export function ChoicePanel(
  props: FieldProps & { readonly posts: readonly PostChoice[] },
): ReactElement {
  const { transfer, search, words } = props;
  const { t } = words;
  const hindered = hindrance(transfer, search, words);
  return (
    <Panel title={t('choose.title')} note={t('choose.note')}>
      <div className={classes['fields']}>
        <PersonField {...props} />
        <PostField {...props} />
        <DateField {...props} />
      </div>
      <p role="status" className={hindered === null ? 't-hidden' : classes['hindered']}>
        {hindered}
      </p>
    </Panel>
  );
}
