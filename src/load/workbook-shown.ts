import { numberText } from './read-values.ts';

/**
 * What a number means that a person sees otherwise than the workbook stores it. The rule: what is
 * loaded is what a person sees, not rounded. `percent`: 0.125 is seen and loaded as `12.5%`, like the
 * cell of a CSV that the same program writes (whether it is shown as 12.5% or 13%); a column that ends
 * at 1 divides it again. `elapsed`: 1.104 days are seen and loaded as `26:30`, not as a day of 1900.
 */
export type Shown = 'elapsed' | 'percent';

/** A format that counts hours, minutes or seconds on instead of beginning anew each day. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
/** Those of the formats that have a number of their own. */
const BUILT_IN: ReadonlyMap<number, Shown> = new Map([
  [9, 'percent'],
  [10, 'percent'],
  [46, 'elapsed'],
]);
const CELL =
  /(<((?:\w+:)?)c\s)([^<>]*)>(\s*<(?:\w+:)?v>)(-?[\d.]+(?:E[-+]?\d+)?)(<\/(?:\w+:)?v>)/gi;

/** What the code of a format shows: `[h]:mm`, `0.0%`; null for one that shows numbers as they are. */
export function shownBy(code: string): Shown | null {
  const signs = code.replaceAll(/"[^"]*"|\\.|[_*]./g, '');
  if (ELAPSED.test(signs)) return 'elapsed';
  return signs.includes('%') ? 'percent' : null;
}

/** What a format shows by its number and the codes that the workbook adds. */
export function shownByFormat(id: number, codes: ReadonlyMap<number, string>): Shown | null {
  const code = codes.get(id);
  return code === undefined ? (BUILT_IN.get(id) ?? null) : shownBy(code);
}

/** Styles of cells, by their place in the list of an XLSX, that show a number otherwise. */
export function shownStyles(xml: string): Map<number, Shown> {
  const codes = new Map<number, string>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^<>]*>/g)) {
    const id = /\snumFmtId="(\d+)"/.exec(tag)?.[1];
    const code = /\sformatCode="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (id !== undefined) codes.set(Number(id), code.replaceAll('&quot;', '"'));
  }
  const list = /<((?:\w+:)?)cellXfs\b[\s\S]*?<\/\1cellXfs>/.exec(xml)?.[0] ?? '';
  const styles = new Map<number, Shown>();
  [...list.matchAll(/<(?:\w+:)?xf\b[^<>]*>/g)].forEach(([tag], place) => {
    const id = /\snumFmtId="(\d+)"/.exec(tag)?.[1];
    const shown = id === undefined ? null : shownByFormat(Number(id), codes);
    if (shown) styles.set(place, shown);
  });
  return styles;
}

/** The cells of a sheet of an XLSX with those of these styles as the text that is seen. */
export function withShown(cells: string, styles: ReadonlyMap<number, Shown>): string {
  if (styles.size === 0) return cells;
  return cells.replaceAll(
    CELL,
    (
      whole: string,
      open: string,
      _p: string,
      attributes: string,
      v: string,
      value: string,
      end: string,
    ) => {
      const style = /(?:^|\s)s="(\d+)"/.exec(attributes)?.[1];
      const shown = style === undefined ? undefined : styles.get(Number(style));
      if (!shown || /(?:^|\s)t="(?!n")/.test(attributes)) return whole;
      const plain = attributes.replace(/(?:^|\s)t="n"/, '').replace(/(?:^|\s)s="\d+"/, '');
      return `${open}${plain} t="str">${v}${shownText(Number(value), shown)}${end}`;
    },
  );
}

const PERCENT_CELL =
  /<table:table-cell\b([^<>]*\soffice:value-type="percentage"[^<>]*?)(?:\/>|>[\s\S]*?<\/table:table-cell>)/g;

/** The content of an ODS with its percentages as the text that is seen. */
export function withPercentages(xml: string): string {
  return xml.replaceAll(PERCENT_CELL, (whole: string, attributes: string) => {
    const value = /\soffice:value="([^"]*)"/.exec(attributes)?.[1];
    if (value === undefined || value === '' || !Number.isFinite(Number(value))) return whole;
    const text = attributes.replace('office:value-type="percentage"', 'office:value-type="string"');
    return `<table:table-cell${text}><text:p>${shownText(Number(value), 'percent')}</text:p></table:table-cell>`;
  });
}

/** A stored number as it is seen. */
export function shownText(value: number, shown: Shown): string {
  return shown === 'elapsed' ? durationText(value) : `${numberText(value * 100)}%`;
}

/** A span of days as hours and minutes, `26:30`; with seconds where there are any. */
export function durationText(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  const rest = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`;
  return `${days < 0 ? '-' : ''}${clock}${rest}`;
}
