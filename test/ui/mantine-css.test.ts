import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const STYLES = join(ROOT, 'node_modules/@mantine/core/styles');

const listed = [
  ...readFileSync(join(ROOT, 'src/ui/mantine.css'), 'utf8').matchAll(
    /styles\/([\w-]+)\.layer\.css/gu,
  ),
].map((match) => match[1] ?? '');

/** What a component draws itself with, beside the sheet of its own name. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Autocomplete: ['Combobox', 'Input', 'InlineInput'],
  Checkbox: ['InlineInput'],
  Drawer: ['ModalBase', 'CloseButton', 'Overlay'],
  MultiSelect: ['Combobox', 'Input', 'PillsInput', 'Pill'],
  NumberInput: ['Input'],
  Select: ['Combobox', 'Input'],
  TextInput: ['Input'],
  Textarea: ['Input'],
};

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.tsx'),
);

const used = new Set(
  sources.flatMap((file) => {
    const source = readFileSync(join(ROOT, 'src', file), 'utf8');
    const imports = source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/gu);
    return [...imports].flatMap((match) => (match[1] ?? '').split(',').map((name) => name.trim()));
  }),
);

it('every component of the library that is used has its style sheet listed', () => {
  const needed = [...used]
    .filter((name) => /^[A-Z]/u.test(name))
    .flatMap((name) => [name, ...(PARTS[name] ?? [])])
    .filter((name) => existsSync(join(STYLES, `${name}.layer.css`)));
  expect(needed.length).toBeGreaterThan(5);
  expect(needed.filter((name) => !listed.includes(name))).toEqual([]);
});

it('no style sheet is listed twice or does not exist', () => {
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.filter((name) => !existsSync(join(STYLES, `${name}.layer.css`)))).toEqual([]);
});
