// Somebody with a few of their messages added or taken away: a real person as they would be, or one made up from
// nothing. A value; every change makes another one.

import type { Instant } from "../base/instant.ts";
import type { Message } from "../people/message.ts";
import type { Definitions } from "../people/definitions.ts";
import { HistoryFacts } from "../people/history-facts.ts";

export type PersonEdit =
  | { readonly edit: "add"; readonly message: Message }
  /** Of the messages as they were, from 0. */
  | { readonly edit: "remove"; readonly index: number };

export interface Original {
  readonly userId: string;
  /** False: made up from nothing. */
  readonly isReal: boolean;
  /** All, in (timestamp, position) order. */
  readonly messages: readonly Message[];
}

export type SaidByPerson = Pick<Message, "type" | "name" | "properties" | "traits"> & {
  readonly atMs: number;
};

export class EditedPerson {
  readonly original: Original;
  readonly edits: readonly PersonEdit[];
  #messages: readonly Message[] | undefined;
  #facts: HistoryFacts | undefined;

  constructor(original: Original, edits: readonly PersonEdit[]) {
    this.original = original;
    this.edits = edits;
  }

  /** In (timestamp, position) order: an added one comes after those of its instant. */
  get messages(): readonly Message[] {
    return (this.#messages ??= editedMessages(this.original.messages, this.edits));
  }

  facts(definitions: Definitions): HistoryFacts {
    return (this.#facts ??= new HistoryFacts(this.messages, definitions));
  }

  with(...edits: readonly PersonEdit[]): EditedPerson {
    return new EditedPerson(this.original, [...this.edits, ...edits]);
  }

  /** Without the edit of this number. */
  without(number: number): EditedPerson {
    return new EditedPerson(this.original, this.edits.toSpliced(number, 1));
  }

  /** A track, page, screen or identify call of theirs, not yet placed among the messages. */
  call(said: SaidByPerson): Message {
    const content = { ...said, atMs: said.atMs as Instant };
    const { userId, messages } = this.original;
    const isAnonymous = userId.startsWith(anonymousPrefix) && !messages.some((one) => one.userId === userId);
    return isAnonymous
      ? { ...content, anonymousId: userId.slice(anonymousPrefix.length) }
      : { ...content, userId };
  }

  /** The same for the same edits, in whatever order they were made. */
  get key(): string {
    return JSON.stringify([this.original.userId, this.edits.map((edit) => JSON.stringify(edit)).sort()]);
  }
}

const anonymousPrefix = "anon:";

function editedMessages(messages: readonly Message[], edits: readonly PersonEdit[]): readonly Message[] {
  const removed = new Set(edits.flatMap((edit) => (edit.edit === "remove" ? [edit.index] : [])));
  const added = edits.flatMap((edit) => (edit.edit === "add" ? [edit.message] : []));
  const kept = messages.filter((_, index) => !removed.has(index));
  return [...kept, ...added].sort((one, other) => one.atMs - other.atMs);
}
