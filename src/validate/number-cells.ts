import type { CellFault } from './fault.ts';
import type { ColumnSpec } from './schema.ts';

/** Which sign stands before the decimals: `1.234,5` is `comma`, `1,234.5` is `point`. */
export type NumberStyle = 'comma' | 'point';

const INVALID: CellFault = { rule: 'number-invalid' };
const AMBIGUOUS: CellFault = { rule: 'number-ambiguous' };

const PLAIN = /^[+-]?\d+$/;
/** One sign with three digits behind it, which reads as thousands or as decimals. */
const EITHER = /^[+-]?[1-9]\d{0,2}([.,])\d{3}$/;
const COMMA = /^[+-]?(\d{1,3}(\.\d{3})+,\d+|\d{1,3}(\.\d{3}){2,}|\d*,\d+)(e[+-]?\d+)?$/i;
const POINT = /^[+-]?(\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,}|\d*\.\d+|\d+)(e[+-]?\d+)?$/i;

/** Spaces between groups of three, as in `1 234,5`. */
function withoutGroupSpaces(text: string): string {
  return /\s/.test(text) ? text.replace(/(?<=\d)\s(?=\d{3}(\D|$))/g, '') : text;
}

/** Money with its sign before it, a share, or hours of lessons. */
const WRAPPED = /^((?:rp|idr)\.?\s*)?([+-]?\d[\d.,\s]*?)(?:,-{1,2})?\s*(%|jpl?)?$/i;

/** The number of a cell, and what its signs say of it. */
interface Written {
  readonly text: string;
  readonly isMoney: boolean;
  readonly isShare: boolean;
}

/** Takes off what is written around a number: `Rp 1.000.000,-`, `12,5 %`, `20 JP`. */
function written(raw: string): Written {
  if (!/[a-z%]|-$/i.test(raw) || /^[^a-z%]*\de[+-]?\d+$/i.test(raw)) {
    return { text: withoutGroupSpaces(raw), isMoney: false, isShare: false };
  }
  const [, money, number, unit] = WRAPPED.exec(raw) ?? [];
  if (number === undefined) return { text: raw, isMoney: false, isShare: false };
  const text = withoutGroupSpaces(number);
  return { text, isMoney: money !== undefined || /,-{1,2}$/.test(raw), isShare: unit === '%' };
}

function valueOf(text: string, style: NumberStyle): number {
  const plain =
    style === 'comma' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  return Number(plain);
}

/** The style that the cell by itself proves, `either` where both readings stand, null for neither. */
function shapeOf(text: string, isMoney: boolean): NumberStyle | 'plain' | 'either' | null {
  if (PLAIN.test(text)) return 'plain';
  // Nobody writes thousandths of money.
  if (EITHER.test(text)) return isMoney ? (text.includes('.') ? 'comma' : 'point') : 'either';
  if (COMMA.test(text)) return 'comma';
  return POINT.test(text) ? 'point' : null;
}

function fits(value: number, spec: ColumnSpec): boolean {
  const whole = spec.kind !== 'int' || Number.isInteger(value);
  return whole && value >= (spec.min ?? -Infinity) && value <= (spec.max ?? Infinity);
}

/** What the cells of a column say about the style of its numbers. */
export interface StyleEvidence {
  readonly comma: number;
  readonly point: number;
  /** Cells that stand for two numbers, `1.234` and its like. */
  readonly either: number;
}

/**
 * What a cell says of the style of its file's numbers: a decimal comma, a decimal point or two groups of
 * thousands prove one, and so does a cell with two readings of which the column's bounds (or its whole
 * numbers) allow only one; `either` where both stand; null for digits alone and for no number.
 */
export function styleShown(raw: string, spec: ColumnSpec): NumberStyle | 'either' | null {
  if (PLAIN.test(raw)) return null;
  const { text, isMoney } = written(raw);
  const shape = shapeOf(text, isMoney);
  if (shape === null || shape === 'plain') return null;
  return shape === 'either' ? (onlyFittingStyle(text, spec) ?? 'either') : shape;
}

function onlyFittingStyle(text: string, spec: ColumnSpec): NumberStyle | null {
  const comma = fits(valueOf(text, 'comma'), spec);
  const point = fits(valueOf(text, 'point'), spec);
  if (comma === point) return null;
  return comma ? 'comma' : 'point';
}

/** What a cell with two readings becomes with the comma and with the point before decimals; null for any other. */
export function numberReadings(raw: string, spec: ColumnSpec): readonly [number, number] | null {
  const { text, isMoney } = written(raw);
  if (shapeOf(text, isMoney) !== 'either' || onlyFittingStyle(text, spec) !== null) return null;
  return [valueOf(text, 'comma'), valueOf(text, 'point')];
}

/** The style that evidence proves; null where there is none or it contradicts itself. */
export function provenStyle(evidence: StyleEvidence): NumberStyle | null {
  if (evidence.comma > 0 === evidence.point > 0) return null;
  return evidence.comma > 0 ? 'comma' : 'point';
}

/**
 * Reads a number. A cell whose form leaves one reading is read by it, whatever `style` is; one with
 * two readings (`1.234`) is read by `style`, and is ambiguous where that is null. Kind `int` takes
 * whole numbers only (`3,0` is 3); bounds are inclusive. The sign of money, of lessons (`20 JP`) and of
 * shares is let go; a share is divided by 100 only in a column that ends at 1.
 */
export function readNumberCell(
  raw: string,
  spec: ColumnSpec,
  style: NumberStyle | null,
): number | CellFault {
  const { text, isMoney, isShare } = written(raw);
  const shape = shapeOf(text, isMoney);
  if (shape === null) return INVALID;
  const used = shape === 'plain' ? 'point' : shape === 'either' ? style : shape;
  if (used === null) return AMBIGUOUS;
  const stated = valueOf(text, used);
  const value = isShare && spec.max === 1 ? stated / 100 : stated;
  if (!Number.isFinite(value)) return INVALID;
  if (spec.kind === 'int' && !Number.isInteger(value)) return { rule: 'not-whole' };
  return fits(value, spec) ? value : outOfRange(spec);
}

function outOfRange(spec: ColumnSpec): CellFault {
  return { rule: 'out-of-range', details: { min: spec.min ?? '', max: spec.max ?? '' } };
}
