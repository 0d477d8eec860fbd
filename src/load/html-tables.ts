import { MAX_ENTRIES, Refusal } from './limits.ts';
import { attributeOf, scanMarkup } from './markup.ts';
import { GridBuilder, type MarkupSheet } from './markup-grid.ts';

/** As HTML has it. */
const MOST_COLUMNS = 1_000;
const MOST_ROWS = 65_534;
/** Tables that lie in each other. */
const DEEPEST = 100;
/** Elements between which words do not touch. */
const BREAKS: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'hr', 'tr', 'td']);

interface OpenTable {
  readonly grid: GridBuilder;
  /** Place of the table among those that hold anything, by its beginning. */
  readonly order: number;
  /** Text of the open cell; null between cells. */
  cell: string[] | null;
  /** Within a caption, which is no cell. */
  caption: string[] | null;
  name: string | null;
}

/**
 * The tables of an HTML text that hold anything, in the order in which they begin. A table within a
 * cell is a table of its own. Cells and rows may be left open, as HTML allows; a table that is never
 * closed is a file cut short, `damaged`.
 */
export function htmlTables(text: string): MarkupSheet[] {
  const open: OpenTable[] = [];
  const found: (readonly [order: number, sheet: MarkupSheet])[] = [];
  let order = 0;
  const end = (): void => {
    const table = open.pop();
    if (!table) return;
    endCell(table);
    const sheet = table.grid.finish(table.name, false);
    if (!sheet) return;
    found.push([table.order, sheet]);
    if (found.length > MAX_ENTRIES) throw tooManyTables(found.length);
  };
  scanMarkup(text, false, {
    open: (name, attributes, isClosed) => {
      if (name === 'table') {
        if (isClosed) return;
        if (open.length >= DEEPEST) throw tooManyTables(open.length + 1);
        order++;
        open.push({ grid: new GridBuilder(), order, cell: null, caption: null, name: null });
        return;
      }
      const table = open.at(-1);
      if (table) openIn(table, name, attributes);
    },
    close: (name) => {
      const table = open.at(-1);
      if (!table) return;
      if (name === 'table') end();
      else closeIn(table, name);
    },
    text: (part) => {
      const table = open.at(-1);
      if (table) (table.caption ?? table.cell)?.push(part.replace(/\s+/g, ' '));
    },
  });
  if (open.length > 0) throw new Refusal('damaged');
  return found.toSorted(([a], [b]) => a - b).map(([, sheet]) => sheet);
}

function tooManyTables(parts: number): Refusal {
  return new Refusal('too-many-parts', { parts: String(parts), limit: String(MAX_ENTRIES) });
}

function openIn(table: OpenTable, name: string, attributes: string): void {
  if (name === 'tr') {
    endCell(table);
    table.grid.startRow();
  } else if (name === 'td' || name === 'th') {
    endCell(table);
    table.grid.addCell(
      spanOf(attributes, 'colspan', MOST_COLUMNS),
      spanOf(attributes, 'rowspan', MOST_ROWS),
    );
    table.cell = [];
  } else if (name === 'caption') {
    table.caption = [];
  } else if (BREAKS.has(name)) {
    table.cell?.push(name === 'br' ? '\n' : ' ');
  }
}

function closeIn(table: OpenTable, name: string): void {
  if (name === 'td' || name === 'th' || name === 'tr') endCell(table);
  else if (name === 'caption' && table.caption) {
    table.name = plainText(table.caption) || null;
    table.caption = null;
  } else if (BREAKS.has(name)) {
    table.cell?.push(' ');
  }
}

function endCell(table: OpenTable): void {
  if (!table.cell) return;
  table.grid.write(plainText(table.cell));
  table.cell = null;
}

function plainText(parts: readonly string[]): string {
  const text = parts.join('').replace(/ {2,}/g, ' ');
  return text.replace(/ ?\n ?/g, '\n').trim();
}

function spanOf(attributes: string, name: string, most: number): number {
  const said = attributes.includes('=') ? Number(attributeOf(attributes, name) ?? 1) : 1;
  return Number.isInteger(said) && said > 1 ? Math.min(said, most) : 1;
}
