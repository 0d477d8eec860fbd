import type { Random } from '#core/random.ts';
import type { Row } from './csv.ts';

/** listed = not loaded; warning = loaded with a finding; accepted = read as meant, no finding. */
export type DirtEffect = 'listed' | 'warning' | 'accepted';

/** One kind of dirt in one file, with the lines that carry it (the header is line 1). */
export interface DirtCount {
  readonly file: string;
  readonly kind: string;
  readonly effect: DirtEffect;
  /** Rule of the validator that says so; null where there is nothing to say. */
  readonly rule: string | null;
  readonly rows: number;
  readonly lines: readonly number[];
}

interface Mark {
  readonly kind: string;
  readonly effect: DirtEffect;
  readonly rule: string | null;
  readonly rows: Row[];
}

interface Addition {
  readonly row: Row;
  /** The row that must come before it; null = anywhere. */
  readonly after: Row | null;
}

/** Spoils the rows of one dataset: alters some, adds others, and keeps account. */
export class Spoiler {
  readonly #file: string;
  readonly #rows: Row[];
  readonly #random: Random;
  readonly #spared: ReadonlySet<string>;
  readonly #touched = new Set<number>();
  readonly #marks: Mark[] = [];
  readonly #additions: Addition[] = [];
  readonly #last: Row[] = [];

  /** `spared` are NIPs whose rows stay clean. */
  constructor(file: string, rows: readonly Row[], spared: ReadonlySet<string>, random: Random) {
    this.#file = file;
    this.#rows = [...rows];
    this.#spared = spared;
    this.#random = random;
  }

  /** Changes `count` rows that fit and carry no dirt yet; they are loaded all the same. */
  alter(
    kind: string,
    count: number,
    found: { effect: 'warning' | 'accepted'; rule?: string },
    fits: (row: Row) => boolean,
    change: (row: Row) => Row,
  ): void {
    const open = [...this.#rows.keys()].filter((index) => this.#isOpen(index, fits));
    const drawn = this.#random.sample(open, count);
    if (drawn.length < count) throw new Error(`${kind}: only ${drawn.length} of ${count} rows fit`);
    const mark = this.#mark(kind, found.effect, found.rule);
    for (const index of drawn) {
      const row = this.#rows[index];
      if (!row) continue;
      const changed = { ...row, ...change(row) };
      this.#rows[index] = changed;
      this.#touched.add(index);
      mark.rows.push(changed);
    }
  }

  /** Adds rows made from `count` rows that fit; `twin` puts each behind the row it was made from. */
  add(
    kind: string,
    count: number,
    found: { effect: DirtEffect; rule?: string; twin?: boolean },
    fits: (row: Row) => boolean,
    make: (row: Row, index: number) => Row,
  ): void {
    const open = [...this.#rows.keys()].filter((index) => this.#isOpen(index, fits));
    const mark = this.#mark(kind, found.effect, found.rule);
    for (const [at, index] of this.#random.sample(open, count).entries()) {
      const row = this.#rows[index];
      if (!row) continue;
      if (found.twin) this.#touched.add(index);
      const made = { ...row, ...make(row, at) };
      this.#additions.push({ row: made, after: found.twin ? row : null });
      mark.rows.push(made);
    }
  }

  /** Adds a row under the data, such as a total. */
  addLast(kind: string, row: Row): void {
    this.#mark(kind, 'listed', 'footer-row').rows.push(row);
    this.#last.push(row);
  }

  /** The rows with their dirt, and where it lies. */
  finish(): { rows: Row[]; counts: DirtCount[] } {
    const rows = [...this.#rows];
    for (const { row, after } of this.#additions) {
      const first = after === null ? 0 : rows.indexOf(after) + 1;
      rows.splice(this.#random.int(first, rows.length), 0, row);
    }
    rows.push(...this.#last);
    const lineOf = new Map(rows.map((row, index) => [row, index + 2]));
    const counts = this.#marks.map((mark) => ({
      file: this.#file,
      kind: mark.kind,
      effect: mark.effect,
      rule: mark.rule,
      rows: mark.rows.length,
      lines: mark.rows.map((row) => lineOf.get(row) ?? 0).toSorted((a, b) => a - b),
    }));
    return { rows, counts };
  }

  #mark(kind: string, effect: DirtEffect, rule: string | undefined): Mark {
    const known = this.#marks.find((one) => one.kind === kind);
    if (known) return known;
    const mark = { kind, effect, rule: rule ?? null, rows: [] };
    this.#marks.push(mark);
    return mark;
  }

  #isOpen(index: number, fits: (row: Row) => boolean): boolean {
    const row = this.#rows[index];
    if (!row || this.#touched.has(index)) return false;
    return !this.#spared.has(String(row['nip'] ?? '')) && fits(row);
  }
}
