/** Nobody in a place of a list. */
export const NOBODY = -1;

/** The best of a post, people being looked at in any order: on a tie the lower row wins. */
export class PostTop {
  /** Score that must be reached; −1 while there is room, as no score is below 0. */
  bar = -1;
  readonly scores: Float64Array;
  readonly rows: Int32Array;
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
    this.scores = new Float64Array(size);
    this.rows = new Int32Array(size);
    this.clear();
  }

  clear(): void {
    this.bar = this.#size > 0 ? -1 : Number.POSITIVE_INFINITY;
    this.scores.fill(-1);
    this.rows.fill(NOBODY);
  }

  offer(row: number, score: number): void {
    const { scores, rows } = this;
    let at = this.#size - 1;
    if (!isBefore(score, row, scores[at] as number, rows[at] as number)) return;
    while (at > 0 && isBefore(score, row, scores[at - 1] as number, rows[at - 1] as number)) {
      scores[at] = scores[at - 1] as number;
      rows[at] = rows[at - 1] as number;
      at -= 1;
    }
    scores[at] = score;
    rows[at] = row;
    this.bar = scores[this.#size - 1] as number;
  }
}

/**
 * The best of every person, posts being looked at in any order: on a tie the lower mark wins. A mark
 * is twice the row of the post, plus 1 where a step is needed first.
 */
export class PersonTops {
  /** Score that must be reached, by person; −1 while there is room. */
  readonly bars: Float64Array;
  /** Person × size + place, best first. */
  readonly scores: Float64Array;
  readonly marks: Int32Array;
  readonly size: number;

  constructor(persons: number, size: number) {
    this.size = size;
    this.bars = new Float64Array(persons).fill(size > 0 ? -1 : Number.POSITIVE_INFINITY);
    this.scores = new Float64Array(persons * size).fill(-1);
    this.marks = new Int32Array(persons * size).fill(NOBODY);
  }

  offer(person: number, score: number, mark: number): void {
    const { scores, marks, size } = this;
    const first = person * size;
    let at = first + size - 1;
    if (!isBefore(score, mark, scores[at] ?? 0, marks[at] ?? 0)) return;
    while (at > first && isBefore(score, mark, scores[at - 1] ?? 0, marks[at - 1] ?? 0)) {
      scores[at] = scores[at - 1] ?? 0;
      marks[at] = marks[at - 1] ?? 0;
      at -= 1;
    }
    scores[at] = score;
    marks[at] = mark;
    this.bars[person] = scores[first + size - 1] ?? 0;
  }
}

function isBefore(score: number, mark: number, other: number, otherMark: number): boolean {
  return score > other || (score === other && mark < otherMark);
}
