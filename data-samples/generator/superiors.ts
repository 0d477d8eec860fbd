import { works } from './capacity.ts';
import type { Draft } from './draft.ts';
import type { Person, Unit } from './types.ts';

/** Who rates whom: the head of the unit, else of the unit above, else the regional secretary. */
export class Superiors {
  readonly #heads = new Map<Unit, Person>();
  readonly #secretary: Person | null;

  constructor(draft: Draft) {
    for (const unit of draft.units) {
      const head = headOf(unit);
      if (head) this.#heads.set(unit, head);
    }
    for (const post of draft.posts) {
      for (const person of post.holders) {
        if (person.acting) this.#heads.set(person.acting.unit, person);
      }
    }
    const setda = draft.units.find((unit) => unit.id === `${draft.tag}SETDA`);
    this.#secretary = setda ? (this.#heads.get(setda) ?? null) : null;
  }

  /** The head of a unit who works, acting ones included; null where nobody leads it. */
  headOf(unit: Unit): Person | null {
    return this.#heads.get(unit) ?? null;
  }

  /** The superior of a person; null for the regional secretary, whom the mayor rates. */
  of(person: Person): Person | null {
    for (let unit: Unit | null = person.post.unit; unit; unit = unit.parent) {
      const head = this.#heads.get(unit);
      if (head && head !== person) return head;
    }
    return this.#secretary === person ? null : this.#secretary;
  }
}

function headOf(unit: Unit): Person | null {
  const first = unit.posts[0];
  if (!first || !/^(Kepala|Sekretaris|Inspektur|Direktur|Camat|Lurah)/.test(first.def.title)) {
    return null;
  }
  return first.holders.find(works) ?? null;
}
