import { strFromU8, strToU8, zipSync } from 'fflate';
import { unpackEntry, type ZipEntry } from './archive-zip.ts';
import { Refusal, type Budget } from './limits.ts';
import { shownStyles, withPercentages, withShown, type Shown } from './workbook-shown.ts';

const NONE: ReadonlyMap<number, Shown> = new Map();

/** What of a workbook is read: no pictures, charts, comments, links or properties. */
const XLSX_PARTS = /\.(?:xml|rels)$/i;
const XLSX_LEFT_OUT =
  /(?:^|\/)(?:docProps|customXml|drawings|charts|chartsheets|media|theme|comments|threadedComments|persons|pivotTables|pivotCache|tables|queryTables|slicers|slicerCaches|timelines|externalLinks|ctrlProps|activeX|printerSettings|worksheets\/_rels|richData)\/|(?:^|\/)(?:comments\d*|metadata|calcChain|connections|cellimages)\.xml$/i;
const SHEET = /(?:^|\/)worksheets\/[^/]+\.xml$/i;

/** A workbook as bytes that hold no more than what is read of it. */
export interface PreparedWorkbook {
  readonly bytes: Uint8Array;
  /** True for a sheet (by its place in the workbook and its name) that is a table of cells, not a chart. */
  readonly isSheet: (index: number) => boolean;
  /** Names of sheets that are hidden by a style. */
  readonly hidden: ReadonlySet<string>;
}

/**
 * Takes an XLSX apart and puts together what is read of it. Sheets keep their cells and merges alone;
 * styled cells without a value fall away, and so do formulas (their stored results stay). Whole
 * numbers that a binary number cannot hold become text, so that the digits which the file stores are
 * the digits that are read.
 */
export function prepareXlsx(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  budget: Budget,
): PreparedWorkbook {
  const files: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  const sheets: string[] = [];
  const targets = new Map<string, string>();
  const styles = entries.find(({ name }) => /(?:^|\/)styles\.xml$/i.test(name));
  const shown = styles ? shownStyles(strFromU8(unpackEntry(bytes, styles, budget))) : NONE;
  for (const entry of entries) {
    if (!XLSX_PARTS.test(entry.name) || XLSX_LEFT_OUT.test(entry.name)) continue;
    const part = unpackEntry(bytes, entry, budget);
    refuseEntities(part);
    if (SHEET.test(entry.name)) files[entry.name] = strToU8(sheetCells(strFromU8(part), shown));
    else files[entry.name] = part;
    if (/(?:^|\/)workbook\d*\.xml$/i.test(entry.name)) sheets.push(...sheetIds(strFromU8(part)));
    if (/workbook\d*\.xml\.rels$/i.test(entry.name)) {
      for (const [id, type] of relations(strFromU8(part))) targets.set(id, type);
    }
  }
  return {
    bytes: zipSync(files, { level: 0 }),
    isSheet: (index) => {
      const type = targets.get(sheets[index] ?? '');
      return type === undefined || type.endsWith('/worksheet');
    },
    hidden: new Set(),
  };
}

/** A document type is forbidden in a workbook; what it is good for is entities that unfold. */
function refuseEntities(part: Uint8Array): void {
  const start = strFromU8(part.subarray(0, 4096), true);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(start)) throw new Refusal('damaged');
}

const DATA = /<((?:\w+:)?)sheetData\b[^<>]*>[\s\S]*<\/\1sheetData>/;
const MERGES = /<((?:\w+:)?)mergeCells\b[^<>]*>[\s\S]*?<\/\1mergeCells>/;
const EMPTY_CELL = /<(?:\w+:)?c\s[^<>]*\br="[^<>]*\/>/g;
const FORMULA = /<((?:\w+:)?)f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1f>)/g;
const LONG_NUMBER =
  /(<(?:\w+:)?c)(\s[^<>]*)?(>\s*<(?:\w+:)?v>)(-?(?:\d{16,}|\d(?:\.\d+)?E\+?0*(?:1[5-9]|2\d))<)/gi;

function sheetCells(xml: string, shown: ReadonlyMap<number, Shown>): string {
  const data = DATA.exec(xml)?.[0];
  if (data === undefined) return xml;
  const prefix = /^<((?:\w+:)?)/.exec(data)?.[1] ?? '';
  const values = data.replaceAll(EMPTY_CELL, '').replaceAll(FORMULA, '');
  const cells = withShown(values, shown).replaceAll(
    LONG_NUMBER,
    (whole: string, open: string, attributes = '', value = '', rest = '') =>
      /\st="(?!n")/.test(attributes)
        ? whole
        : `${open}${attributes.replace(' t="n"', '')} t="str"${value}${rest}`,
  );
  const merges = MERGES.exec(xml)?.[0] ?? '';
  return `<${prefix}worksheet>${cells}${merges}</${prefix}worksheet>`;
}

/** Relation of each sheet of the workbook, in its order. */
function sheetIds(xml: string): string[] {
  const list = /<(?:\w+:)?sheets\b[^<>]*>([\s\S]*?)<\/(?:\w+:)?sheets>/.exec(xml)?.[1] ?? '';
  return [...list.matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)].map(
    ([tag]) => /\s\w+:id="([^"]*)"/.exec(tag)?.[1] ?? '',
  );
}

function relations(xml: string): (readonly [id: string, type: string])[] {
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)].map(
    ([tag]) =>
      [/\sId="([^"]*)"/.exec(tag)?.[1] ?? '', /\sType="([^"]*)"/.exec(tag)?.[1] ?? ''] as const,
  );
}

/** Groups of rows and repeated headers of an ODS: their rows are rows like any other. */
const ROW_GROUPS = /<\/?table:table-(?:header-rows|row-group|rows)\b[^<>]*>/g;
const CELL_STYLE = /(<table:table-cell\b[^<>]*?)\stable:style-name="[^"]*"/g;

/**
 * Takes an ODS apart and puts together what is read of it: the content alone, rows out of their
 * groups, styles of cells away (the type of each value stands in the cell itself).
 */
export function prepareOds(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  budget: Budget,
): PreparedWorkbook {
  const byName = (name: string) => entries.find((entry) => entry.name === name);
  const manifest = byName('META-INF/manifest.xml');
  const content = byName('content.xml');
  const listed = manifest ? strFromU8(unpackEntry(bytes, manifest, budget)) : '';
  if (byName('encrypted-package') || listed.includes('encryption-data')) {
    throw new Refusal('encrypted');
  }
  if (!content) throw new Refusal('damaged');
  const part = unpackEntry(bytes, content, budget);
  refuseEntities(part);
  const xml = strFromU8(part);
  const plain = xml.replaceAll(ROW_GROUPS, '').replaceAll(CELL_STYLE, '$1');
  const files = {
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(withPercentages(plain)),
  };
  return { bytes: zipSync(files, { level: 0 }), isSheet: () => true, hidden: hiddenTables(xml) };
}

function hiddenTables(xml: string): Set<string> {
  const styles = new Set<string>();
  const styleTags =
    /<style:style\s[^<>]*style:name="([^"]*)"[^<>]*style:family="table"[^<>]*>\s*<style:table-properties\s([^<>]*)>/g;
  for (const [, name = '', properties = ''] of xml.matchAll(styleTags)) {
    if (properties.includes('table:display="false"')) styles.add(name);
  }
  const names = new Set<string>();
  for (const [tag] of xml.matchAll(/<table:table\s[^<>]*>/g)) {
    const style = /\stable:style-name="([^"]*)"/.exec(tag)?.[1];
    const name = /\stable:name="([^"]*)"/.exec(tag)?.[1];
    if (style !== undefined && name !== undefined && styles.has(style)) names.add(unescaped(name));
  }
  return names;
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
