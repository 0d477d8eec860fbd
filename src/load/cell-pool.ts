/** Different texts of a column from which on it is taken for one that does not repeat itself. */
const MOST_TEXTS = 20_000;
/** Rows after which it is looked whether a column repeats itself. */
const FIRST_LOOK = 500;
/** Share of different texts from which keeping them costs more than it saves. */
const MOSTLY_UNIQUE = 0.5;

/**
 * Lets cells of one column that spell the same be the same string. Most columns of an office hold a few
 * texts many thousand times: so they take a tenth of the memory, and what is looked up of them later is
 * found without reading them.
 */
export class CellPool {
  /** By column; null where it does not repeat itself. */
  readonly #columns: (Map<string, string> | null)[] = [];
  #rows = 0;

  /** Puts the known strings into a row of cells, in place. */
  share(row: string[]): void {
    this.#rows += 1;
    for (let at = 0; at < row.length; at += 1) {
      const known = this.#columns[at];
      const cell = row[at];
      if (known === null || cell === undefined || cell === '') continue;
      if (known === undefined) {
        this.#columns[at] = new Map([[cell, cell]]);
        continue;
      }
      const before = known.get(cell);
      if (before !== undefined) row[at] = before;
      else this.#add(known, at, cell);
    }
  }

  #add(known: Map<string, string>, at: number, cell: string): void {
    known.set(cell, cell);
    const isUnique = this.#rows > FIRST_LOOK && known.size > this.#rows * MOSTLY_UNIQUE;
    if (isUnique || known.size > MOST_TEXTS) this.#columns[at] = null;
  }
}
