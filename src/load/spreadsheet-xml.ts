import { MAX_ENTRIES, Refusal } from './limits.ts';
import { attributeOf, scanMarkup } from './markup.ts';
import { GridBuilder, MAX_COLUMNS, MAX_ROWS, type MarkupSheet } from './markup-grid.ts';
import { numberText } from './read-values.ts';

/** A sheet while it is read. */
interface OpenSheet {
  readonly name: string;
  readonly grid: GridBuilder;
  isHidden: boolean;
}

/** Type and text of the open cell value. */
interface OpenValue {
  readonly type: string;
  readonly parts: string[];
}

/**
 * The sheets of a workbook in the XML of Excel 2003, in their order; those without a filled cell are
 * left out. Cells are text as in any workbook. A workbook that is never closed is `damaged`.
 */
export function spreadsheetSheets(text: string): MarkupSheet[] {
  const reader = new SheetReader();
  scanMarkup(text, true, {
    open: (name, attributes, isClosed) => {
      reader.open(name, attributes);
      if (isClosed) reader.close(name);
    },
    close: (name) => reader.close(name),
    text: (part) => reader.text(part),
  });
  if (!reader.isClosed) throw new Refusal('damaged');
  return reader.sheets;
}

class SheetReader {
  readonly sheets: MarkupSheet[] = [];
  /** The end of the workbook was met. */
  isClosed = false;
  #sheet: OpenSheet | null = null;
  #value: OpenValue | null = null;
  /** Text of the element that says whether a sheet is shown. */
  #visible: string[] | null = null;
  #isComment = false;

  open(name: string, attributes: string): void {
    if (name === 'worksheet') {
      const said = attributeOf(attributes, 'name') ?? '';
      this.#sheet = { name: said, grid: new GridBuilder(), isHidden: false };
    } else if (name === 'comment') {
      this.#isComment = true;
    } else if (name === 'visible') {
      this.#visible = [];
    } else if (this.#sheet && !this.#isComment) {
      this.#openCell(this.#sheet.grid, name, attributes);
    }
  }

  #openCell(grid: GridBuilder, name: string, attributes: string): void {
    if (name === 'row') {
      const index = placeOf(attributes, 'index', MAX_ROWS);
      grid.startRow(index === null ? undefined : Math.max(index, grid.rows.length));
    } else if (name === 'cell') {
      const across = (placeOf(attributes, 'mergeacross', MAX_COLUMNS) ?? -1) + 2;
      const down = (placeOf(attributes, 'mergedown', MAX_ROWS) ?? -1) + 2;
      grid.addCell(across, down, placeOf(attributes, 'index', MAX_COLUMNS));
    } else if (name === 'data') {
      this.#value = { type: attributeOf(attributes, 'type') ?? 'String', parts: [] };
    }
  }

  close(name: string): void {
    if (name === 'workbook') this.isClosed = true;
    else if (name === 'comment') this.#isComment = false;
    else if (name === 'data') this.#endValue();
    else if (name === 'visible') this.#endVisible();
    else if (name === 'worksheet') this.#endSheet();
  }

  text(part: string): void {
    (this.#value?.parts ?? this.#visible)?.push(part);
  }

  #endValue(): void {
    if (this.#value)
      this.#sheet?.grid.write(valueText(this.#value.type, this.#value.parts.join('')));
    this.#value = null;
  }

  #endVisible(): void {
    const said = this.#visible?.join('').trim() ?? '';
    if (this.#sheet && said.startsWith('SheetHidden')) this.#sheet.isHidden = true;
    if (this.#sheet && said.startsWith('SheetVeryHidden')) this.#sheet.isHidden = true;
    this.#visible = null;
  }

  #endSheet(): void {
    const sheet = this.#sheet?.grid.finish(this.#sheet.name, this.#sheet.isHidden);
    this.#sheet = null;
    if (!sheet) return;
    this.sheets.push(sheet);
    if (this.sheets.length <= MAX_ENTRIES) return;
    const details = { parts: String(this.sheets.length), limit: String(MAX_ENTRIES) };
    throw new Refusal('too-many-parts', details);
  }
}

/** A count from 1 as a place from 0; null where it is not said or is none. */
function placeOf(attributes: string, name: string, most: number): number | null {
  const said = Number(attributeOf(attributes, name) ?? 0);
  return Number.isInteger(said) && said >= 1 ? Math.min(said, most + 1) - 1 : null;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?$/;
/** Digits that no binary number holds: they stay as they are stored. */
const LONG = /^-?\d{16,}$/;

function valueText(type: string, text: string): string {
  if (type === 'Number') return numberAsText(text.trim());
  if (type === 'Boolean') return text.trim() === '1' ? 'TRUE' : 'FALSE';
  return type === 'DateTime' ? momentAsText(text) : text;
}

function numberAsText(text: string): string {
  const number = Number(text);
  return text === '' || LONG.test(text) || Number.isNaN(number) ? text : numberText(number);
}

function momentAsText(text: string): string {
  const [, day, clock] = MOMENT.exec(text.trim()) ?? [];
  if (day === undefined || clock === undefined) return text;
  if (day === '1899-12-31') return clock;
  return clock === '00:00:00' ? day : `${day} ${clock}`;
}
