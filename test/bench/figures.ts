import { median, quantile } from '#core/stats.ts';

/** One line of the list that `--json` writes. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB' | 'rows' | 'Mpairs/s';
  /** What `ratio` divides by: a measure of the same run. */
  readonly against: string;
  readonly ratio: number;
}

/** Something that was measured several times, in milliseconds. */
export interface Measured {
  readonly name: string;
  readonly times: readonly number[];
}

/** Least, middle and 95th percentile of a measure, each over the middle of the yardstick. */
export function figuresOf({ name, times }: Measured, yardstick: Measured): Figure[] {
  const per = median(yardstick.times);
  if (per === null || times.length === 0) throw new RangeError(`${name} was not measured`);
  const against = `${yardstick.name}:median`;
  const kinds = [
    ['min', quantile(times, 0)],
    ['median', median(times)],
    ['p95', quantile(times, 0.95)],
  ] as const;
  return kinds.map(([kind, value]) => ({
    name: `${name}:${kind}`,
    value: rounded(value ?? Number.NaN),
    unit: 'ms',
    against,
    ratio: rounded((value ?? Number.NaN) / per),
  }));
}

/** A figure that is counted, not timed. */
export function counted(
  name: string,
  value: number,
  unit: Figure['unit'],
  against: string,
  base: number,
): Figure {
  return { name, value: rounded(value), unit, against, ratio: rounded(value / base) };
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** Runs something a number of times after some that do not count; how long each run took. */
export async function timed(
  name: string,
  runs: number,
  work: (run: number) => unknown,
  warmUp = 1,
): Promise<Measured> {
  const times: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const start = performance.now();
    await work(run);
    if (run >= 0) times.push(performance.now() - start);
  }
  return { name, times };
}

/**
 * A fixed piece of work in plain JavaScript, the yardstick of this machine at this moment: it sorts
 * 200,000 seeded doubles and puts them into a Map as text. Self-contained, since the browser gets
 * its source. Gives the milliseconds that it took.
 */
export function calibrate(): number {
  const start = performance.now();
  let state = 12_345;
  const values = Float64Array.from({ length: 200_000 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  });
  values.sort();
  const seen = new Map<string, number>();
  for (const value of values) seen.set(value.toFixed(4), value);
  if (seen.size === 0) throw new Error('nothing was sorted');
  return performance.now() - start;
}
