import { Refusal } from './limits.ts';
import { plainOf } from './markup-entities.ts';

/** What a scan meets, in the order of the text. Names are lower case, without a prefix (`ss:`). */
export interface MarkupHandler {
  readonly open: (name: string, attributes: string, isClosed: boolean) => void;
  readonly close: (name: string) => void;
  /** Text between two tags, references resolved. */
  readonly text: (text: string) => void;
}

/** Elements of HTML whose content is no markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'xmp']);
const NAME = /^<(\/?)(?:[\w-]+:)?([A-Za-z][\w.-]*)/;
const LONGEST_NAME = 100;

/**
 * Walks markup once from its beginning to its end: no tree, no repetition, nothing that unfolds. What
 * declares entities of its own, and a text that ends within a tag, a comment or a script, is `damaged`.
 */
export function scanMarkup(text: string, isXml: boolean, handler: MarkupHandler): void {
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('<', at);
    if (start < 0) {
      handler.text(plainOf(text.slice(at)));
      return;
    }
    if (start > at) handler.text(plainOf(text.slice(at, start)));
    const second = text[start + 1];
    if (second === '!' || second === '?') at = skipDeclaration(text, start, isXml, handler);
    else at = readTag(text, start, isXml, handler);
  }
}

/** Position behind a mark; throws `damaged` where it never comes. */
function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new Refusal('damaged');
  return at + mark.length;
}

function skipDeclaration(
  text: string,
  start: number,
  isXml: boolean,
  handler: MarkupHandler,
): number {
  if (text.startsWith('<!--', start)) return behind(text, '-->', start + 4);
  if (text.startsWith('<![CDATA[', start) && isXml) {
    const end = behind(text, ']]>', start + 9);
    handler.text(text.slice(start + 9, end - 3));
    return end;
  }
  if (text.startsWith('<?', start)) return behind(text, isXml ? '?>' : '>', start + 2);
  const end = behind(text, '>', start);
  const said = text.slice(start, Math.min(end, start + 1000));
  const isType = /^<!(?:DOCTYPE|ENTITY)/i.test(said);
  if (isType && (isXml || /\[|<!ENTITY/i.test(said))) throw new Refusal('damaged');
  return end;
}

function readTag(text: string, start: number, isXml: boolean, handler: MarkupHandler): number {
  const match = NAME.exec(text.slice(start, start + LONGEST_NAME));
  if (!match) {
    if (isXml) throw new Refusal('damaged');
    // A lone sign of less.
    handler.text('<');
    return start + 1;
  }
  const from = start + match[0].length;
  const end = endOfTag(text, from);
  const name = (match[2] ?? '').toLowerCase();
  if (match[1] === '/') {
    handler.close(name);
    return end;
  }
  const isClosed = text[end - 2] === '/';
  handler.open(name, text.slice(from, end - 1), isClosed);
  if (isXml || isClosed || !RAW.has(name)) return end;
  return endOfRaw(text, name, end);
}

/** Position behind the `>` of a tag, those within quotes left out. */
function endOfTag(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const sign = text[at];
    if (sign === '>') return at + 1;
    const isValue = (sign === '"' || sign === "'") && /=\s*$/.test(text.slice(at - 3, at));
    at = isValue ? behind(text, sign, at + 1) : at + 1;
  }
  throw new Refusal('damaged');
}

function endOfRaw(text: string, name: string, from: number): number {
  const mark = `</${name}`;
  let at = text.indexOf('</', from);
  while (at >= 0) {
    if (text.slice(at, at + mark.length).toLowerCase() === mark) return at;
    at = text.indexOf('</', at + 2);
  }
  throw new Refusal('damaged');
}

/** Value of an attribute by its name without a prefix; null where the tag has none. */
export function attributeOf(attributes: string, name: string): string | null {
  const tags = /(?:^|\s)(?:[\w-]+:)?([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
  for (const [, found = '', double, single, bare] of attributes.matchAll(tags)) {
    if (found.toLowerCase() === name) return plainOf(double ?? single ?? bare ?? '');
  }
  return null;
}
