import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../src');
const ROOMS = ['app', 'ui', 'charts', 'dashboards'];

/** Fields of objects, such as columns, whose text a person reads. */
const READ_FIELDS = new Set(['header', 'label', 'note', 'subtitle', 'title']);

/** Attributes whose text a person reads or hears. */
const READ = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'caption',
  'corner',
  'description',
  'empty',
  'error',
  'finding',
  'header',
  'high',
  'label',
  'low',
  'next',
  'note',
  'placeholder',
  'subtitle',
  'text',
  'title',
  'what',
  'where',
]);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const hasWords = (text: unknown): boolean => typeof text === 'string' && /\p{L}{2}/u.test(text);

/** Texts that an expression puts on screen as they stand: literals, templates, either side of a choice. */
function literals(node: unknown): Node[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'Literal':
      return hasWords(node['value']) ? [node] : [];
    case 'TemplateLiteral': {
      const quasis = node['quasis'] as { readonly value: { readonly raw: string } }[];
      return quasis.some(({ value }) => hasWords(value.raw)) ? [node] : [];
    }
    case 'JSXExpressionContainer':
      return literals(node['expression']);
    case 'ConditionalExpression':
      return [...literals(node['consequent']), ...literals(node['alternate'])];
    case 'LogicalExpression':
      return literals(node['right']);
    default:
      return [];
  }
}

function offences(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap((child) => offences(child));
  if (!isNode(node)) return [];
  const own: Node[] = [];
  if (node.type === 'JSXText' && hasWords(node['value'])) own.push(node);
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    for (const child of node['children'] as Node[])
      if (child.type === 'JSXExpressionContainer') own.push(...literals(child));
  }
  if (node.type === 'JSXAttribute') {
    const name = (node['name'] as { readonly name: unknown }).name;
    if (typeof name === 'string' && READ.has(name)) own.push(...literals(node['value']));
  }
  if (node.type === 'Property') {
    const name = (node['key'] as { readonly name: unknown }).name;
    if (typeof name === 'string' && READ_FIELDS.has(name)) own.push(...literals(node['value']));
  }
  return [...own, ...Object.values(node).flatMap((child) => offences(child))];
}

/** `line: text` of every hard-coded text in a file. */
export function hardCoded(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found = offences(program).toSorted((a, b) => a.start - b.start);
  return found.map(({ start, end }) => {
    const line = source.slice(0, start).split('\n').length;
    return `${line}: ${source.slice(start, Number(end)).trim()}`;
  });
}

const files = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => `${room}/${file.replaceAll('\\', '/')}`),
).toSorted();

it('finds text in elements, attributes, choices and templates', () => {
  const source = `
    export const A = () => <p title="Judul">Teks</p>;
    export const B = ({ on, n }) => <B label={on ? 'Ya ada' : t('x')}>{\`Jumlah \${n}\`}</B>;
    const columns = [{ id: 'nama', header: 'Nama', align: 'end' }];
    export const C = () => <C className="kelas" id="satu">{t('x')} · {'–'}</C>;
  `;
  expect(hardCoded('a.tsx', source)).toEqual([
    '2: "Judul"',
    '2: Teks',
    "3: 'Ya ada'",
    '3: `Jumlah ${n}`',
    "4: 'Nama'",
  ]);
});

it('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(20);
});

it.each(files)('%s takes every text from the catalogues', (file) => {
  expect(hardCoded(file, readFileSync(join(ROOT, file), 'utf8'))).toEqual([]);
});
