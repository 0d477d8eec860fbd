/** What a cell looks like: enough to tell a heading from a value, never what the value is. */
export type CellKind = 'blank' | 'number' | 'date' | 'time' | 'link' | 'text';

const NUMBER =
  /^[-+(]?\s?(?:[$€£¥]|Rp\.?)?\s?[-+]?(?:\d+|\d{1,3}(?:[., ]\d{3})+)?(?:[.,]\d+)?\s?(?:[eE][-+]?\d+)?\s?(?:%|[$€£¥])?\)?$/;
const DATE =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{1,2}[- ][A-Za-z]{3,9}[- ,]+(?:\d{4}|\d{2})|[A-Za-z]{3,9} \d{1,2}, \d{4})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const TIME = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s?(?:[AaPp]\.?[Mm]\.?)?$/;
const LINK = /^(?:https?:\/\/|www\.)\S+$|^[^\s@]+@[^\s@]+\.[a-z]+$/i;

/** The kind of a cell by its spelling alone. */
export function cellKind(cell: string): CellKind {
  const text = cell.trim();
  if (text === '') return 'blank';
  if (text.length > 300) return 'text';
  if (/\d/.test(text)) {
    if (DATE.test(text)) return 'date';
    if (text.includes(':') && TIME.test(text)) return 'time';
    if (NUMBER.test(text)) return 'number';
  }
  return LINK.test(text) ? 'link' : 'text';
}

/** True for a kind that no heading is made of, save for years. */
export function isTyped(kind: CellKind): boolean {
  return kind === 'number' || kind === 'date' || kind === 'time' || kind === 'link';
}
