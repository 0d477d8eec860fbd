import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPart } from '#session/import-file.ts';
import { checkedParts, type StagedFile } from '#session/use-import.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { useFormat } from '#words/useFormat.ts';
import { Answered } from './Answered.tsx';
import { DoubtChoice } from './DoubtChoice.tsx';
import { isWide } from './mapping-rows.ts';
import { MappingTable } from './MappingTable.tsx';
import { PartPanel } from './PartPanel.tsx';
import { QuestionChoice } from './QuestionChoice.tsx';
import { RecipeTools } from './RecipeTools.tsx';

interface ColumnsProps {
  readonly words: 'dropped' | 'ignored' | 'markers';
  readonly labels: readonly string[];
}

/** Names of columns as files spell them, in a list. */
function Columns({ words, labels }: ColumnsProps): ReactElement | null {
  const { t } = useTranslation('import');
  const format = useFormat();
  if (labels.length === 0) return null;
  return <p className="t-meta">{t(`columns.${words}`, { labels: format.list(labels) })}</p>;
}

/** Headers of columns that are not read, and what is said of those that have none. */
function useHeaders(part: CheckedPart): {
  readonly ignored: readonly string[];
  readonly markers: readonly string[];
} {
  const { t } = useTranslation('import');
  const unnamed = (index: number): string => t('columns.unnamed', { n: index + 1 });
  // A column without a header is listed by its number.
  const blank = new Map<string, string>(
    part.matches.flatMap(({ header, index }) =>
      header.trim() === '' ? [[`#${index + 1}`, unnamed(index)] as const] : [],
    ),
  );
  const marked = new Set<string>(part.markers.map((index) => `#${index + 1}`));
  return {
    ignored: part.ignored
      .filter((label) => !(blank.has(label) && marked.has(label)))
      .map((label) => blank.get(label) ?? label),
    markers: part.matches
      .filter(({ index }) => part.markers.includes(index))
      .map(({ header, index }) => (header.trim() === '' ? unnamed(index) : header)),
  };
}

function PartColumns({ id, part }: { readonly id: string; readonly part: CheckedPart }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const headers = useHeaders(part);
  return (
    <>
      {part.doubts.map((doubt) => (
        <DoubtChoice key={doubt.about} id={id} part={part} doubt={doubt} />
      ))}
      {part.questions.map((question) => (
        <QuestionChoice key={question.about} id={id} part={part} question={question} />
      ))}
      <Answered id={id} part={part} />
      {part.missing.length > 0 && (
        <ErrorNote
          what={t('columns.missing', { labels: format.list(part.missing) })}
          next={t('columns.missingNext')}
        />
      )}
      {isWide(part) && <p className="t-meta">{t('columns.wide')}</p>}
      <MappingTable id={id} file={part} />
      <Columns words="dropped" labels={part.dropped} />
      <Columns words="ignored" labels={headers.ignored} />
      <Columns words="markers" labels={headers.markers} />
    </>
  );
}

export interface StepProps {
  /** As they were before they are read again. */
  readonly files: readonly StagedFile[];
  readonly busy: ReadonlySet<string>;
}

/** What the files do not say themselves: how they are read, and which column feeds which. */
export function ColumnsStep({ files, busy }: StepProps): ReactElement {
  const { t } = useTranslation('import');
  const read = files.flatMap((file) => {
    const [first, ...rest] = checkedParts([file]);
    return first === undefined ? [] : [{ id: file.id, parts: [first, ...rest] as const }];
  });
  if (read.length === 0) return <p className="t-meta">{t('wizard.none.columns')}</p>;
  return (
    <>
      {read.map(({ id, parts }) =>
        parts.map((part, at) => (
          <PartPanel key={`${id} ${part.part ?? ''}`} part={part} busy={busy.has(id)}>
            <PartColumns id={id} part={part} />
            {at === parts.length - 1 && <RecipeTools parts={parts} />}
          </PartPanel>
        )),
      )}
    </>
  );
}
