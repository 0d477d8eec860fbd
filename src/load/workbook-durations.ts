/** A format that counts hours, minutes or seconds on instead of beginning anew each day. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
/** The one of them that has a number of its own. */
const BUILT_IN = 46;
const CELL =
  /(<((?:\w+:)?)c\s)([^<>]*)>(\s*<(?:\w+:)?v>)(-?[\d.]+(?:E[-+]?\d+)?)(<\/(?:\w+:)?v>)/gi;

/** True for the code of a format that counts time on: `[h]:mm`. */
export function isElapsed(code: string): boolean {
  return ELAPSED.test(code.replaceAll(/"[^"]*"|\\./g, ''));
}

/** Styles of cells, by their place in the list of an XLSX, that show a time which counts on. */
export function durationStyles(xml: string): Set<number> {
  const elapsed = new Set([BUILT_IN]);
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^<>]*>/g)) {
    const id = /\snumFmtId="(\d+)"/.exec(tag)?.[1];
    const code = /\sformatCode="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (id !== undefined && isElapsed(code.replaceAll('&quot;', '"'))) elapsed.add(Number(id));
  }
  const list = /<((?:\w+:)?)cellXfs\b[\s\S]*?<\/\1cellXfs>/.exec(xml)?.[0] ?? '';
  const styles = new Set<number>();
  [...list.matchAll(/<(?:\w+:)?xf\b[^<>]*>/g)].forEach(([tag], place) => {
    const id = /\snumFmtId="(\d+)"/.exec(tag)?.[1];
    if (id !== undefined && elapsed.has(Number(id))) styles.add(place);
  });
  return styles;
}

/** The cells of a sheet with those of these styles as text: `26:30`, seconds where there are any. */
export function withDurations(cells: string, styles: ReadonlySet<number>): string {
  if (styles.size === 0) return cells;
  return cells.replaceAll(
    CELL,
    (
      whole: string,
      open: string,
      _p: string,
      attributes: string,
      v: string,
      days: string,
      end: string,
    ) => {
      const style = /(?:^|\s)s="(\d+)"/.exec(attributes)?.[1];
      if (style === undefined || !styles.has(Number(style))) return whole;
      if (/(?:^|\s)t="(?!n")/.test(attributes)) return whole;
      const plain = attributes.replace(/(?:^|\s)t="n"/, '').replace(/(?:^|\s)s="\d+"/, '');
      return `${open}${plain} t="str">${v}${durationText(Number(days))}${end}`;
    },
  );
}

/** A span of days as hours and minutes, `26:30`; with seconds where there are any. */
export function durationText(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  const rest = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`;
  return `${days < 0 ? '-' : ''}${clock}${rest}`;
}
