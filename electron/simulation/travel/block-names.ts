// What the people of one block are called, as one text: some forty bytes a person, and searched as a whole.

import type { PersonInShort } from "../../../shared/api/people-contract.ts";
import { assert } from "../../../shared/base/assert.ts";

/** After each person, and between what one of them is called: spaces stand where their texts have these. */
const personEnd = "\n";
const partEnd = "\t";

export class BlockNames {
  /** The first user number. */
  readonly #from: number;
  readonly #text: string;
  /** By person, where their part begins; one more than there are people. */
  readonly #starts: Uint32Array;

  constructor(from: number, people: Iterable<PersonInShort>) {
    this.#from = from;
    const parts = Array.from(people, ({ userId, name, email }) =>
      [userId, name, email ?? ""].map(withoutEnds).join(partEnd),
    );
    this.#text = parts.map((part) => part + personEnd).join("");
    this.#starts = new Uint32Array(parts.length + 1);
    for (const [person, part] of parts.entries())
      this.#starts[person + 1] = (this.#starts[person] ?? 0) + part.length + personEnd.length;
  }

  /** `userId` is theirs: an id may have what the text cannot. */
  at(user: number, userId: string): PersonInShort {
    const person = user - this.#from;
    const [from, to] = [this.#starts[person], this.#starts[person + 1]];
    assert(from !== undefined && to !== undefined, `user ${user} is of this block`);
    // Their own id stands first, at its own length.
    const name = from + userId.length + partEnd.length;
    const email = this.#text.indexOf(partEnd, name) + partEnd.length;
    const end = to - personEnd.length;
    return {
      userId,
      name: this.#text.slice(name, email - partEnd.length),
      email: email === end ? null : this.#text.slice(email, end),
    };
  }

  /** Of each person in turn. */
  *names(): Iterable<string> {
    for (const part of this.#text.split(personEnd).slice(0, -1)) yield part.split(partEnd)[1] ?? "";
  }

  /** Places in the block, ascending, whose id, name or e-mail has the text in any case. "" is in everybody's. */
  *matching(text: string): Iterable<number> {
    const wanted = withoutEnds(text.trim()).toLowerCase();
    // In small letters some texts are longer, so that the places of people are counted anew.
    const folded = this.#text.toLowerCase();
    let person = 0;
    let start = 0;
    for (
      let at = folded.indexOf(wanted);
      at >= 0 && start < folded.length;
      at = folded.indexOf(wanted, start)
    ) {
      let end = folded.indexOf(personEnd, start) + 1;
      for (; end <= at; end = folded.indexOf(personEnd, end) + 1) person += 1;
      yield person;
      person += 1;
      start = end;
    }
  }
}

const withoutEnds = (text: string): string => text.replaceAll(personEnd, " ").replaceAll(partEnd, " ");
