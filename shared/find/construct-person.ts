// Looks for somebody who takes a connection after as few changes as possible: the nearest of some real people, or
// somebody made up from nothing. Every answer has been lived through by a replay; the same task has the same answer.

import { EditedPerson, type Original } from "./edited-person.ts";
import { takenAtMs } from "./lived-instances.ts";
import { changesLeft, nextChanges } from "./next-changes.ts";
import { PersonQueue } from "./person-queue.ts";
import { livedBy, searchWorld, type SearchWorld } from "./search-world.ts";
import type { Target } from "./ways-to-connection.ts";
import type { LiveStage } from "../engine/replay-stages.ts";

export interface ConstructTask {
  readonly stages: readonly LiveStage[];
  readonly target: Target;
  /** Whom to begin with, the nearest first; among them at least one that is made up. */
  readonly originals: readonly Original[];
}

export interface FoundPerson {
  readonly person: EditedPerson;
  readonly takesAtMs: number;
}

/** Lives that are lived through at most, and messages in all of them. */
const mostLives = 4_000;
const mostMessages = 4_000_000;
const mostEdits = 16;
/** Between equals a real person is nearer than one who is made up. */
const madeUpCost = 0.5;

/** null: the search gave up. Pauses after every life. */
export function* constructPerson(task: ConstructTask): Generator<undefined, FoundPerson | null, undefined> {
  const search = new Search(searchWorld(task.stages, task.target));
  for (const original of task.originals) {
    search.look(new EditedPerson(original, []));
    yield;
  }
  for (let person = search.next(); person !== undefined; person = search.next()) {
    for (const changed of search.changesOf(person)) {
      search.look(changed);
      yield;
    }
    yield;
  }
  return search.best === null ? null : yield* fewestEdits(search.world, search.best);
}

class Search {
  readonly world: SearchWorld;
  best: FoundPerson | null = null;
  readonly #queue = new PersonQueue<EditedPerson>();
  readonly #seen = new Set<string>();
  #lives = 0;
  #messages = 0;

  constructor(world: SearchWorld) {
    this.world = world;
  }

  look(person: EditedPerson): void {
    const { key, edits } = person;
    if (this.#seen.has(key) || this.#isOver || edits.length > mostEdits) return;
    this.#seen.add(key);
    const transitions = this.#live(person);
    const takesAtMs = takenAtMs(transitions, this.world.ways.target);
    if (takesAtMs === undefined) {
      this.#queue.add(person, costOf(person) + changesLeft(this.world, transitions));
    } else if (this.best === null || costOf(person) < costOf(this.best.person)) {
      this.best = { person, takesAtMs };
    }
  }

  /** Undefined: nobody is left who could need fewer changes, or too many were looked at. */
  next(): EditedPerson | undefined {
    const enough = this.best === null ? Infinity : costOf(this.best.person);
    return this.#isOver || this.#queue.nextCost >= enough ? undefined : this.#queue.take();
  }

  changesOf(person: EditedPerson): readonly EditedPerson[] {
    return nextChanges(this.world, person, this.#live(person));
  }

  get #isOver(): boolean {
    return this.#lives >= mostLives || this.#messages >= mostMessages;
  }

  #live(person: EditedPerson) {
    this.#lives += 1;
    this.#messages += person.messages.length + 1;
    return livedBy(this.world, person);
  }
}

const costOf = ({ original, edits }: EditedPerson): number =>
  edits.length + (original.isReal ? 0 : madeUpCost);

/** Without any one of the edits they no longer take it. */
function* fewestEdits(world: SearchWorld, found: FoundPerson): Generator<undefined, FoundPerson, undefined> {
  let best = found;
  for (let number = 0; number < best.person.edits.length;) {
    const person = best.person.without(number);
    const takesAtMs = takenAtMs(livedBy(world, person), world.ways.target);
    if (takesAtMs === undefined) number += 1;
    else {
      best = { person, takesAtMs };
      number = 0;
    }
    yield;
  }
  return best;
}
