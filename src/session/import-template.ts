import type { TextTable } from '#load/table.ts';
import en from '#words/en/template.json';
import id from '#words/id/template.json';

const WORDS = [id, en];

/** The header of the sheet that explains the columns, by language. */
const GUIDES = WORDS.map(({ guide }) =>
  [guide.column, guide.required, guide.content, guide.allowed].join('\n'),
);
/** What stands before the name of a column in the headers of the sheet of lists. */
const LISTS = WORDS.map(({ codes }) => codes.list.split('{{')[0] ?? '');

/**
 * Whether a part is a sheet of our own template that nobody fills in: the explanation of the columns,
 * or the lists of codes. Told by its first line, whatever the sheet is called now.
 */
export function isTemplateSheet({ part, header, rows }: TextTable): boolean {
  if (part === null) return false;
  // A sheet of words only may have been read as one without a header.
  return [header, rows[0] ?? []].some((cells) => {
    const [first = '', ...rest] = cells.map((cell) => cell.trim());
    const line = [first, ...rest.slice(0, 3)].join('\n');
    return GUIDES.includes(line) || LISTS.some((list) => first.startsWith(list));
  });
}
