import type { Day } from '#core/day.ts';
import type { PersonId, PositionId } from '#core/ids.ts';
import type { CityFacts } from '#model/facts.ts';
import { evidenceOf } from '#model/rules/evidence.ts';
import type { Evaluation } from '#model/rules/evaluate.ts';
import { hasReason, printedReason, type Reasoned } from '#scenario/reasons.ts';
import { basisTexts, type FitWords } from './fit-words.ts';
import type { ExportColumn, ExportTable } from './table-export.ts';

/** A move, or a line that is none, as it goes out to the office. */
export interface ListedMove extends Reasoned {
  /** From 1: the line of the list it came in by, else its place. */
  readonly line: number;
  /** Null where nobody was found. */
  readonly personId: PersonId | null;
  readonly from: PositionId | null;
  readonly to: PositionId | null;
  /** What stands for the target where it is no post of the data: the bench, or what the list wrote. */
  readonly toText: string;
  readonly effective: Day | null;
  /** What the rules say of it, or why they were not asked. */
  readonly result: string;
  readonly evaluation: Evaluation | null;
}

/** What a list of moves is written with. */
export interface ListContext {
  readonly city: CityFacts;
  readonly nips: ReadonlyMap<PersonId, string>;
  readonly words: FitWords;
  readonly t: (key: `table.${ListWord}` | EvidenceKey | ReasonKey) => string;
}

type ListWord =
  | 'line'
  | 'nip'
  | 'person'
  | 'from'
  | 'postId'
  | 'post'
  | 'unit'
  | 'date'
  | 'reason'
  | 'reasonText'
  | 'result'
  | 'rules'
  | 'articles'
  | 'evidence'
  | 'withheld'
  | 'health'
  | 'version';
type EvidenceKey = `evidence.${ReturnType<typeof evidenceOf>[number]}`;
type ReasonKey = `reason.code.${NonNullable<Reasoned['reasonCode']>}`;

/**
 * The list as it goes out: a line a move with its answer, the rules that do not pass, their articles
 * and the documents that they still ask for. The columns of NIP, post and day are those that a list is
 * read by, so that it comes back in. Reasons of health and family are left out.
 */
export function moveListTable(
  rows: readonly ListedMove[],
  context: ListContext,
  about: { readonly name: string; readonly notes: ExportTable<ListedMove>['about'] },
): ExportTable<ListedMove> {
  const { t } = context;
  const columns = [...identity(context), ...answers(context)];
  const withheld = rows.some(({ reasonCode }) => reasonCode === 'health');
  const health = withheld ? ([[t('table.withheld'), t('table.health')]] as const) : [];
  return { name: about.name, columns, rows, about: [...about.notes, ...health] };
}

function identity({ city, nips, t }: ListContext): readonly ExportColumn<ListedMove>[] {
  const { persons, posts, units } = city;
  const unitOf = (id: PositionId | null): string | null => {
    const post = id === null ? undefined : posts.get(id);
    return post === undefined ? null : (units.get(post.unitId)?.name ?? post.unitId);
  };
  const ofPerson = (
    id: PersonId | null,
    read: (id: PersonId) => string | undefined,
  ): string | null => (id === null ? null : (read(id) ?? null));
  return [
    { label: t('table.line'), kind: 'number', value: ({ line }) => line },
    {
      label: t('table.nip'),
      kind: 'text',
      value: ({ personId }) => ofPerson(personId, (id) => nips.get(id)),
    },
    {
      label: t('table.person'),
      kind: 'text',
      value: ({ personId }) => ofPerson(personId, (id) => persons.get(id)?.name),
    },
    {
      label: t('table.from'),
      kind: 'text',
      value: ({ from }) => (from === null ? null : (posts.get(from)?.title ?? from)),
    },
    { label: t('table.postId'), kind: 'text', value: ({ to }) => to },
    {
      label: t('table.post'),
      kind: 'text',
      value: ({ to, toText }) => (to === null ? toText : (posts.get(to)?.title ?? toText)),
    },
    { label: t('table.unit'), kind: 'text', value: ({ to }) => unitOf(to) },
    { label: t('table.date'), kind: 'date', value: ({ effective }) => effective },
  ];
}

function answers({ words, t }: ListContext): readonly ExportColumn<ListedMove>[] {
  const open = ({ evaluation }: ListedMove) =>
    (evaluation?.outcomes ?? []).filter(
      ({ state, severity }) => state !== 'pass' && severity !== 'info',
    );
  const joined = (texts: readonly string[]): string | null =>
    texts.length === 0 ? null : [...new Set(texts)].join('; ');
  return [
    {
      label: t('table.reason'),
      kind: 'text',
      value: (row) => {
        const { reasonCode } = printedReason(row);
        return reasonCode === null ? null : t(`reason.code.${reasonCode}`);
      },
    },
    {
      label: t('table.reasonText'),
      kind: 'text',
      value: (row) => printedReason(row).reason || null,
    },
    { label: t('table.result'), kind: 'text', value: ({ result }) => result },
    {
      label: t('table.rules'),
      kind: 'text',
      value: (row) =>
        joined(
          open(row).map(
            ({ id, state }) =>
              `${id} ${words.t(`rules:${id}.title`)} (${words.t(`rules:state.${state}`)})`,
          ),
        ),
    },
    {
      label: t('table.articles'),
      kind: 'text',
      value: (row) => joined(open(row).flatMap(({ id }) => basisTexts(id, words))),
    },
    {
      label: t('table.evidence'),
      kind: 'text',
      value: (row) =>
        joined(
          evidenceOf(row.evaluation?.outcomes ?? [], hasReason(row)).map((id) =>
            t(`evidence.${id}`),
          ),
        ),
    },
  ];
}
