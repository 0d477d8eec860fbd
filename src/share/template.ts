import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Cell, DataValidation, WriteSheet } from 'hucre/xlsx';
import type { Day } from '#core/day.ts';
import { sheetNames } from './sheet-names.ts';
import { bytesOf, HEADER_STYLE, KIND_FORMAT, textValue, type WorkbookKind } from './workbook.ts';

/** A value that a column takes, and what it means or how else it may be spelt. */
export interface TemplateCode {
  readonly code: string;
  readonly meaning: string;
}

/** A column of a template. */
export interface TemplateColumn {
  /** Header, as the import knows it. */
  readonly label: string;
  readonly kind: WorkbookKind;
  /** Cells of the guide beside the label, as many as the guide has other headers. */
  readonly guide: readonly string[];
  /** Values offered as a list; empty where anything may be written. */
  readonly codes: readonly TemplateCode[];
  /** Headers of that list and of the meanings beside it; nothing that an import takes for a column. */
  readonly listHeader: string;
  readonly meaningHeader: string;
}

/** The words of a template. */
export interface TemplateWords {
  /** Name of the sheet to fill in. */
  readonly sheet: string;
  /** Name of the sheet that explains the columns, and its header, label first. */
  readonly guide: string;
  readonly guideHeader: readonly string[];
  /** Lines below the table of the guide. */
  readonly hints: readonly string[];
  /** Name of the sheet of lists. */
  readonly codes: string;
  /** Title and text of the note on a value that the list does not hold. */
  readonly unknownTitle: string;
  readonly unknownText: string;
}

/** A day for the file's properties that says nothing: templates are the same on every day. */
const MADE: Day = 0;
const LAST_LINE = 1_048_576;

/**
 * An XLSX workbook to fill in: a header line and nothing else, columns formatted down to the last
 * line (text stays text, dates are dates), lists of codes as drop-downs; then a sheet that explains
 * the columns and, where there are lists, a sheet of them. The same arguments give the same bytes.
 */
export async function templateWorkbook(
  columns: readonly TemplateColumn[],
  words: TemplateWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const [sheet = '', guide = '', codes = ''] = sheetNames([words.sheet, words.guide, words.codes]);
  const coded = columns.filter((column) => column.codes.length > 0);
  const sheets = [
    formSheet(sheet, columns, validations(columns, coded, codes, words)),
    guideSheet(guide, columns, words),
    ...(coded.length > 0 ? [codesSheet(codes, coded)] : []),
  ];
  return formatColumns(await bytesOf(sheets, MADE));
}

/** The sheet to fill in; a second line of nothing but formats is what {@link formatColumns} reads. */
function formSheet(
  name: string,
  columns: readonly TemplateColumn[],
  dataValidations: DataValidation[],
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach((_, at) => cells.set(`0,${at}`, { style: HEADER_STYLE }));
  return {
    name,
    columns: columns.map(({ label, kind }) => ({
      width: Math.min(40, Math.max(14, label.length + 4)),
      numFmt: KIND_FORMAT[kind],
    })),
    rows: [columns.map(({ label }) => textValue(label)), columns.map(() => null)],
    cells,
    freezePane: { rows: 1 },
    dataValidations,
  };
}

function validations(
  columns: readonly TemplateColumn[],
  coded: readonly TemplateColumn[],
  codesName: string,
  words: TemplateWords,
): DataValidation[] {
  const quoted = `'${codesName.replaceAll("'", "''")}'`;
  return coded.map((column, at) => {
    const filled = letterOf(columns.indexOf(column));
    const list = letterOf(at * 2);
    return {
      type: 'list' as const,
      range: `${filled}2:${filled}${LAST_LINE}`,
      formula1: `${quoted}!$${list}$2:$${list}$${column.codes.length + 1}`,
      allowBlank: true,
      showErrorMessage: true,
      // Other spellings are read as well, so that they are doubted, not refused.
      errorStyle: 'warning' as const,
      errorTitle: words.unknownTitle,
      errorMessage: words.unknownText,
    };
  });
}

/** Name of a column of a sheet, 0 is A. */
function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

function guideSheet(
  name: string,
  columns: readonly TemplateColumn[],
  { guideHeader, hints }: TemplateWords,
): WriteSheet {
  const lines = columns.map(({ label, guide }) => [label, ...guide]);
  const rows = [guideHeader, ...lines, [], ...hints.map((hint) => [hint])];
  const cells = new Map<string, Partial<Cell>>();
  guideHeader.forEach((_, at) => cells.set(`0,${at}`, { style: HEADER_STYLE }));
  const alignment = { wrapText: true, vertical: 'top' as const };
  return {
    name,
    columns: guideHeader.map((_, at) => ({
      width: at === guideHeader.length - 1 ? 60 : 28,
      style: { numFmt: KIND_FORMAT.text, ...(at > 0 ? { alignment } : {}) },
    })),
    rows: rows.map((row) => row.map(textValue)),
    cells,
    freezePane: { rows: 1 },
  };
}

/** Two columns for each list: the codes and what they mean. */
function codesSheet(name: string, coded: readonly TemplateColumn[]): WriteSheet {
  const longest = Math.max(...coded.map(({ codes }) => codes.length));
  const header = coded.flatMap(({ listHeader, meaningHeader }) => [listHeader, meaningHeader]);
  const cells = new Map<string, Partial<Cell>>();
  header.forEach((_, at) => cells.set(`0,${at}`, { style: HEADER_STYLE }));
  const lines = Array.from({ length: longest }, (_, line) =>
    coded.flatMap(({ codes }) => {
      const code = codes[line];
      return code ? [textValue(code.code), textValue(code.meaning)] : [null, null];
    }),
  );
  return {
    name,
    columns: header.map((_, at) => ({
      width: at % 2 === 0 ? 24 : 48,
      numFmt: KIND_FORMAT.text,
    })),
    rows: [header.map(textValue), ...lines],
    cells,
    freezePane: { rows: 1 },
  };
}

const FORM = 'xl/worksheets/sheet1.xml';
/** Any day will do; an archive cannot do without one. */
const ARCHIVED = new Date(2026, 0, 1);

/**
 * Moves the formats of the second line of the first sheet to its columns, which the writer of
 * workbooks does not do by itself, and drops the line: a column is formatted to its end without a
 * cell in it.
 */
function formatColumns(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes);
  const xml = strFromU8(files[FORM] ?? new Uint8Array());
  const line = /<row r="2">(.*?)<\/row>/s.exec(xml);
  const formats = [...(line?.[1] ?? '').matchAll(/<c r="[A-Z]+2" s="(\d+)"\/>/g)].map(
    (cell) => cell[1],
  );
  let at = 0;
  const formatted = xml.replace(line?.[0] ?? '', '').replaceAll(/<col /g, () => {
    const format = formats[at++];
    return format === undefined ? '<col ' : `<col style="${format}" `;
  });
  files[FORM] = strToU8(formatted);
  return new Uint8Array(zipSync(files, { level: 9, mtime: ARCHIVED }));
}
