import { isoOfDay } from '#core/day.ts';
import { dateShape, readDateCell, type DateForm, type DateShape } from './date-cells.ts';
import {
  MOST_EXAMPLES,
  type DateOrder,
  type QuestionExample,
  type ValueQuestion,
} from './questions.ts';
import { eachFilled, headerName, report, type Reading } from './reading.ts';
import type { ColumnSpec } from './schema.ts';
import { tidied } from './tidy.ts';

/** How each column of dates or periods is read, and what has to be asked. */
interface FileDates {
  readonly forms: ReadonlyMap<string, DateForm>;
  readonly questions: readonly ValueQuestion[];
}

interface DateEvidence {
  readonly dayFirst: number;
  readonly monthFirst: number;
  /** Cells with two readings. */
  readonly either: number;
  /** Those of them that are the first of a month if the day stands first. */
  readonly firstDays: number;
}

/** So many cells that all are a first of a month are no chance. */
const FEWEST_FIRST_DAYS = 5;

/**
 * The order of day and month. A cell with a number above 12 proves its own order, and with it that of
 * the whole file: `04/03/2024` is 3 April where the file holds `12/31/2024`. Where cells prove both
 * orders each is read by its own, one without proof by its column's, else day first, and a warning
 * says so. Where nothing is proven the day is first, as Indonesia writes it, and the file is asked
 * about once with both readings; not so where every such cell is the first of a month (as dates of
 * appointment are), which the other reading would put into one January. `said` is the answer.
 */
export function datesOfFile(reading: Reading, said: DateOrder | null): FileDates {
  const specs = reading.schema.columns.filter(({ kind }) => kind === 'date' || kind === 'period');
  const evidence = new Map(specs.map((spec) => [spec, evidenceOf(reading, spec)]));
  const epoch = reading.table.epoch ?? 1900;
  const forms = (order: (own: DateEvidence) => DateOrder) =>
    new Map([...evidence].map(([spec, own]) => [spec.name, { order: order(own), epoch }]));
  if (said) return { forms: forms(() => said), questions: [] };
  const file = sumOf([...evidence.values()]);
  const isMixed = file.dayFirst > 0 && file.monthFirst > 0;
  if (!isMixed && file.monthFirst > 0) {
    report(reading, { rule: 'date-month-first', details: { cells: file.monthFirst } });
    return { forms: forms(() => 'month-first'), questions: [] };
  }
  if (isMixed) {
    const { dayFirst, monthFirst } = file;
    report(reading, { rule: 'date-order-mixed', details: { dayFirst, monthFirst } });
  }
  const own = (one: DateEvidence) => provenOrder(one) ?? 'day-first';
  const isOpen = isMixed || (file.dayFirst === 0 && !isFirstDays(file));
  const asked = [...evidence].find(([, one]) => one.either > 0 && provenOrder(one) === null);
  const questions = isOpen && asked ? [questionOf(reading, asked[0])] : [];
  return { forms: forms(own), questions };
}

function provenOrder({ dayFirst, monthFirst }: DateEvidence): DateOrder | null {
  if (dayFirst > 0 === monthFirst > 0) return null;
  return dayFirst > 0 ? 'day-first' : 'month-first';
}

function isFirstDays({ either, firstDays }: DateEvidence): boolean {
  return either >= FEWEST_FIRST_DAYS && firstDays === either;
}

function evidenceOf(reading: Reading, spec: ColumnSpec): DateEvidence {
  const count = { 'day-first': 0, 'month-first': 0, either: 0, 'first-day': 0, serial: 0 };
  const known = new Map<string, DateShape>();
  let serialIndex = -1;
  eachFilled(reading, spec.name, (text, _, index) => {
    let shape = known.get(text);
    if (shape === undefined) known.set(text, (shape = dateShape(tidied(text))));
    if (shape !== null) count[shape]++;
    if (shape === 'serial') serialIndex = index;
    return true;
  });
  if (serialIndex >= 0) {
    const details = { cells: count.serial, epoch: reading.table.epoch ?? 1900 };
    report(reading, { rule: 'date-serial', index: serialIndex, details });
  }
  return {
    dayFirst: count['day-first'],
    monthFirst: count['month-first'],
    either: count.either + count['first-day'],
    firstDays: count['first-day'],
  };
}

function questionOf(reading: Reading, spec: ColumnSpec): ValueQuestion {
  const examples = new Map<string, QuestionExample>();
  let column = spec.label;
  eachFilled(reading, spec.name, (text, row, index) => {
    const shape = dateShape(tidied(text));
    if ((shape !== 'either' && shape !== 'first-day') || examples.has(text)) return true;
    if (examples.size === 0) column = headerName(reading.table, index);
    const readings = [readBy(text, 'day-first'), readBy(text, 'month-first')];
    examples.set(text, { line: reading.table.lines[row] ?? 0, text, readings });
    return examples.size < MOST_EXAMPLES;
  });
  return { about: 'date-order', column, used: 'day-first', examples: [...examples.values()] };
}

/** A date as one order reads it; blank where that is no date. */
function readBy(text: string, order: DateOrder): string {
  const day = readDateCell(tidied(text), { order, epoch: 1900 });
  return typeof day === 'number' ? isoOfDay(day) : '';
}

function sumOf(evidence: readonly DateEvidence[]): DateEvidence {
  const sum = { dayFirst: 0, monthFirst: 0, either: 0, firstDays: 0 };
  for (const one of evidence) {
    sum.dayFirst += one.dayFirst;
    sum.monthFirst += one.monthFirst;
    sum.either += one.either;
    sum.firstDays += one.firstDays;
  }
  return sum;
}
