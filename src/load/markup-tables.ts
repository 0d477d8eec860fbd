import { htmlTables } from './html-tables.ts';
import { Refusal } from './limits.ts';
import type { MarkupSheet } from './markup-grid.ts';
import { spreadsheetSheets } from './spreadsheet-xml.ts';
import { structureOf } from './structure.ts';
import type { LoadResult, ReadChoice } from './table.ts';

/** What a text of markup is: a page, a workbook in XML, or something that is refused by its name. */
export type MarkupKind = 'html' | 'spreadsheet-xml' | 'FODS' | 'MHTML' | 'XML';

const XML = /^\s*<\?xml\s|^\s*<(?:[\w-]+:)?(?:workbook|document)[\s>/]/i;
const HTML_START =
  /^\s*<(?:!doctype\s+html|html|head|body|meta|style|table|title|center|link)[\s>/]/i;
const HTML_TABLE = /<table[\s>][\s\S]*?<(?:tr|td|th)[\s>]/i;
const MAIL = /^\s*(?:mime-version|from|content-type):[^\n]*\n[\s\S]*?multipart\/related/i;
/** How far into a text is looked. */
const LOOKED_AT = 50_000;

/** Tells markup by its beginning; null for any other text, markup in a cell of which is only text. */
export function markupKindOf(whole: string): MarkupKind | null {
  const text = whole.slice(0, LOOKED_AT);
  if (MAIL.test(text.slice(0, 2_000))) return 'MHTML';
  if (!/^\s*</.test(text)) return null;
  if (HTML_START.test(text)) return 'html';
  if (XML.test(text)) return xmlKind(text);
  // A page may begin with anything: a notice of its server, a heading, a remark.
  const [firstLine = ''] = text.trimStart().split('\n', 1);
  const isPage = /^<(?:!--|br|b|p|h[1-6]|div|font|span|script)[\s>/]?/i.test(firstLine);
  return isPage && HTML_TABLE.test(text) ? 'html' : null;
}

function xmlKind(text: string): MarkupKind {
  const root = /<(?:[\w-]+:)?([\w-]+)(?=[\s>/])/.exec(text)?.[1]?.toLowerCase();
  if (root === 'workbook') return 'spreadsheet-xml';
  if (root === 'html') return 'html';
  return root === 'document' && text.includes('opendocument') ? 'FODS' : 'XML';
}

/**
 * Reads the tables of a page that was saved as a workbook (which many systems do), or the sheets of a
 * workbook in the XML of Excel 2003. One table is the file; of several each is a part, named by its
 * sheet, its caption or its place (`#2`). Lines are rows of the table. Throws a {@link Refusal} where it
 * is none of the two, or holds no table.
 */
export function readMarkup(
  text: string,
  kind: MarkupKind,
  file: string,
  choiceOf: (part: string | null) => ReadChoice | null,
): LoadResult[] {
  if (kind !== 'html' && kind !== 'spreadsheet-xml') {
    throw new Refusal('format-unsupported', { found: kind });
  }
  const sheets = kind === 'html' ? htmlTables(text) : spreadsheetSheets(text);
  if (sheets.length === 0) throw noTable(text, kind);
  const names = partNames(sheets);
  return sheets.flatMap((sheet, index): LoadResult[] => {
    const part = names[index] ?? null;
    if (sheet.isHidden) {
      const place = { file, part, line: 1, column: 1 };
      const details = { sheet: sheet.name ?? '' };
      return [{ ok: false, failure: { ...place, code: 'hidden-sheet', details } }];
    }
    const { rows, merges } = sheet;
    const lines = rows.map((_row, at) => at + 1);
    const grid = { file, part, rows, lines, merges, dialect: null, epoch: null, repairs: [] };
    return structureOf(grid, choiceOf(part)).map((table) => ({ ok: true, table }));
  });
}

/** A page without a table is no data; one with empty tables, or a workbook without a cell, is empty. */
function noTable(text: string, kind: MarkupKind): Refusal {
  if (kind !== 'html' || /<table[\s>]/i.test(text)) return new Refusal('empty');
  return new Refusal('format-unsupported', { found: 'HTML' });
}

/** A name that two tables have names neither. */
function partNames(sheets: readonly MarkupSheet[]): (string | null)[] {
  if (sheets.length === 1) return [null];
  const counts = new Map<string | null, number>();
  for (const { name } of sheets) counts.set(name, (counts.get(name) ?? 0) + 1);
  return sheets.map(({ name }, index) =>
    name !== null && counts.get(name) === 1 ? name : `#${index + 1}`,
  );
}
