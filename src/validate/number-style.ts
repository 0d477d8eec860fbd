import {
  numberReadings,
  provenStyle,
  styleShown,
  type NumberStyle,
  type StyleEvidence,
} from './number-cells.ts';
import { MOST_EXAMPLES, type QuestionExample, type ValueQuestion } from './questions.ts';
import { eachFilled, headerName, report, type Reading } from './reading.ts';
import type { ColumnSpec } from './schema.ts';
import { tidied } from './tidy.ts';

/** The style of each column of numbers (null where nothing decides) and what has to be asked. */
interface FileStyles {
  readonly styles: ReadonlyMap<string, NumberStyle | null>;
  readonly questions: readonly ValueQuestion[];
}

/**
 * The style of each column of numbers: what its own cells prove, else what the numbers of the whole
 * file prove, else, where cells have two readings, what the separator suggests (a file separated by
 * semicolons was written where the comma stands before decimals, one separated by commas where the
 * point does), which the file's issues say. Cells with two readings that nothing proves are asked
 * about once; without an answer and a hint they stay unread. `said` is the answer.
 */
export function stylesOfFile(reading: Reading, said: NumberStyle | null): FileStyles {
  const numeric = reading.schema.columns.filter(({ kind }) => kind === 'int' || kind === 'real');
  if (said) return { styles: new Map(numeric.map(({ name }) => [name, said])), questions: [] };
  const evidence = new Map(numeric.map((spec) => [spec, evidenceOf(reading, spec)]));
  const file = sumOf([...evidence.values()]);
  const proven = provenStyle(file);
  const assumed = assumedStyle(reading, file);
  const shown = (own: StyleEvidence) => provenStyle(own) ?? proven;
  const styles = new Map(
    [...evidence].map(([{ name }, own]) => [name, shown(own) ?? assumed] as const),
  );
  const asked = [...evidence].find(([, own]) => own.either > 0 && shown(own) === null);
  return { styles, questions: asked ? [questionOf(reading, asked[0], assumed)] : [] };
}

/** What the separator suggests where numbers have two readings and not one proves anything. */
function assumedStyle(reading: Reading, file: StyleEvidence): NumberStyle | null {
  if (file.comma > 0 || file.point > 0 || file.either === 0) return null;
  const assumed = styleOfDelimiter(reading.table.delimiter);
  if (assumed === null) return null;
  const details = { cells: file.either, style: assumed === 'comma' ? '1.234,5' : '1,234.5' };
  report(reading, { rule: 'number-style-assumed', details });
  return assumed;
}

function styleOfDelimiter(delimiter: string | null): NumberStyle | null {
  if (delimiter === ';') return 'comma';
  return delimiter === ',' ? 'point' : null;
}

function evidenceOf(reading: Reading, spec: ColumnSpec): StyleEvidence {
  const count = { comma: 0, point: 0, either: 0 };
  eachFilled(reading, spec.name, (text) => {
    const shape = styleShown(tidied(text), spec);
    if (shape !== null) count[shape]++;
    return true;
  });
  return count;
}

function questionOf(reading: Reading, spec: ColumnSpec, used: NumberStyle | null): ValueQuestion {
  const examples = new Map<string, QuestionExample>();
  let column = spec.label;
  eachFilled(reading, spec.name, (text, row, index) => {
    const readings = numberReadings(tidied(text), spec);
    if (readings === null || examples.has(text)) return true;
    if (examples.size === 0) column = headerName(reading.table, index);
    const line = reading.table.lines[row] ?? 0;
    examples.set(text, { line, text, readings: readings.map(String) });
    return examples.size < MOST_EXAMPLES;
  });
  return { about: 'number-style', column, used, examples: [...examples.values()] };
}

function sumOf(evidence: readonly StyleEvidence[]): StyleEvidence {
  const sum = { comma: 0, point: 0, either: 0 };
  for (const { comma, point, either } of evidence) {
    sum.comma += comma;
    sum.point += point;
    sum.either += either;
  }
  return sum;
}
