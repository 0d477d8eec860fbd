import { EDUCATION_LEVELS } from '#core/education.ts';
import { PNS_GOLONGAN, PPPK_GOLONGAN } from '#core/golongan.ts';
import type { DatasetId } from '#core/ids.ts';
import type { TemplateCode, TemplateColumn, TemplateWords } from '#share/template.ts';
import type { WorkbookKind } from '#share/workbook.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import type { CellKind, ColumnSpec, DatasetSchema } from '#validate/schema.ts';
import type { Language } from '#words/format.ts';
import { fetchWords, i18n } from '#words/i18n.ts';

/** A template as a file to save. */
export interface TemplateFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Words = ReturnType<typeof wordsOf>;

/** More choices than these are only on the sheet of lists. */
const FEW_CODES = 8;

/** Kinds that a spreadsheet must not take for anything else than text are not named here. */
const SHEET_KINDS: Partial<Record<CellKind, WorkbookKind>> = {
  int: 'number',
  real: 'number',
  date: 'date',
};

/**
 * The XLSX workbook in which an office can fill in a dataset: the headers that the import knows, no
 * rows, lists of codes as drop-downs, and a sheet that explains the columns in `language`. The writer
 * of workbooks is fetched with the first template. Rejects when it cannot be fetched.
 */
export async function templateOf(dataset: DatasetId, language: Language): Promise<TemplateFile> {
  const [{ templateWorkbook }] = await Promise.all([
    import('#share/template.ts'),
    language === 'id' ? null : fetchWords(),
  ]);
  const words = wordsOf(language);
  const schema = SCHEMAS[dataset];
  const columns = schema.columns.map((column) => templateColumn(column, words));
  const name = words('file', { dataset: schema.file.replace(/\.csv$/, '') });
  return { name, bytes: await templateWorkbook(columns, templateWords(schema, words)) };
}

function wordsOf(language: Language) {
  return i18n.getFixedT(language, 'template');
}

function templateColumn(spec: ColumnSpec, words: Words): TemplateColumn {
  const codes = codesOf(spec, words);
  const required = words(spec.required ? 'required.yes' : 'required.no');
  return {
    label: spec.label,
    kind: SHEET_KINDS[spec.kind] ?? 'text',
    guide: [required, words(`kind.${spec.kind}`), allowedIn(spec, codes, words)],
    codes,
    listHeader: words('codes.list', { column: spec.label }),
    meaningHeader: words('codes.meaning', { column: spec.label }),
  };
}

function codesOf(spec: ColumnSpec, words: Words): TemplateCode[] {
  if (spec.kind === 'golongan')
    return [
      ...PNS_GOLONGAN.map(({ code, name }) => ({ code, meaning: name })),
      ...PPPK_GOLONGAN.map((code) => ({ code, meaning: words('codes.pppk') })),
    ];
  if (spec.kind === 'education')
    return EDUCATION_LEVELS.map(({ id, name }) => ({ code: id, meaning: name }));
  if (spec.kind === 'bool')
    return [
      { code: 'Ya', meaning: words('codes.yes') },
      { code: 'Tidak', meaning: words('codes.no') },
    ];
  return spec.kind === 'code' ? closedList(spec) : [];
}

/** The codes of a column; those of digits by their number, which the order of keys does not keep. */
function closedList({ codes = {} }: ColumnSpec): TemplateCode[] {
  const list = Object.entries(codes).map(([code, spellings]) => ({
    code,
    meaning: spellings.filter((spelling) => spelling !== code).join(', '),
  }));
  const numbered = list.every(({ code }) => /^\d+$/.test(code));
  return numbered ? list.toSorted((a, b) => Number(a.code) - Number(b.code)) : list;
}

function allowedIn(spec: ColumnSpec, codes: readonly TemplateCode[], words: Words): string {
  if (codes.length > FEW_CODES) return words('codes.see', { sheet: words('sheet.codes') });
  if (codes.length > 0) return codes.map(({ code }) => code).join(', ');
  const { min, max } = spec;
  if (min !== undefined && max !== undefined) return words('bounds.between', { min, max });
  if (min !== undefined) return words('bounds.least', { min });
  return max === undefined ? '' : words('bounds.most', { max });
}

function templateWords(schema: DatasetSchema, words: Words): TemplateWords {
  const keys = schema.columns.filter(({ name }) => schema.key.includes(name));
  const key = words('hint.key', { columns: keys.map(({ label }) => label).join(', ') });
  return {
    sheet: schema.label,
    guide: words('sheet.guide'),
    guideHeader: [
      words('guide.column'),
      words('guide.required'),
      words('guide.content'),
      words('guide.allowed'),
    ],
    hints: [
      words('hint.fill', { sheet: schema.label }),
      words('hint.blank'),
      ...(keys.length > 0 ? [key] : []),
    ],
    codes: words('sheet.codes'),
    unknownTitle: words('unknown.title'),
    unknownText: words('unknown.text'),
  };
}
