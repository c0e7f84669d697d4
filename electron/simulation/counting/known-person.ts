// One person with all that they did, and what was worked out of it: those who were looked at last are kept, because a
// profile asks about the same person again and again.

import type { Audience, Definitions } from "../../../shared/people/definitions.ts";
import { HistoryFacts } from "../../../shared/people/history-facts.ts";
import type { Message } from "../../../shared/people/message.ts";
import { traitHistories, type TraitChange } from "../../../shared/people/trait-histories.ts";
import { wholeHistory } from "../../../shared/conditions/facts.ts";
import { KnownHistory } from "../../../shared/why/known-history.ts";
import { storyMessages } from "../../../shared/why/story-of.ts";
import type { StoryMessage } from "../../../shared/why/story-item.ts";
import { type TruthLine, truthLine } from "../../../shared/why/truth-line.ts";
import type { StoredMessage } from "../../space/columns/read-messages.ts";
import { keptWhileSame } from "./kept-while-same.ts";
import type { PeopleSource } from "./people-source.ts";

export class KnownPerson {
  readonly userId: string;
  readonly stored: readonly StoredMessage[];
  readonly messages: readonly Message[];
  /** Ascending. */
  readonly instants: readonly number[];
  #traits: ReadonlyMap<string, readonly TraitChange[]> | undefined;
  #told: readonly StoryMessage[] | undefined;
  #defined: DefinedFacts | undefined;

  constructor(userId: string, stored: readonly StoredMessage[]) {
    this.userId = userId;
    this.stored = stored;
    this.messages = stored.map(({ message }) => message);
    this.instants = this.messages.map(({ atMs }) => atMs);
  }

  get traits(): ReadonlyMap<string, readonly TraitChange[]> {
    return (this.#traits ??= traitHistories(this.messages));
  }

  get told(): readonly StoryMessage[] {
    return (this.#told ??= storyMessages(this.messages));
  }

  /** What the definitions say of the person; kept for as long as they are the same. */
  defined(definitions: Definitions): DefinedFacts {
    const key = JSON.stringify(definitions);
    if (this.#defined?.key !== key) this.#defined = new DefinedFacts(this.messages, definitions, key);
    return this.#defined;
  }
}

export class DefinedFacts {
  readonly key: string;
  readonly facts: HistoryFacts;
  readonly #known: KnownHistory;
  readonly #lines = new Map<string, TruthLine>();

  constructor(messages: readonly Message[], definitions: Definitions, key: string) {
    this.key = key;
    this.#known = new KnownHistory(messages, definitions, Infinity);
    this.facts = this.#known.facts;
  }

  /** Over all time: what is later decides nothing about an instant. */
  lineOf({ id, condition }: Audience): TruthLine {
    const known = this.#lines.get(id);
    if (known !== undefined) return known;
    const line = truthLine(condition, this.#known, wholeHistory);
    this.#lines.set(id, line);
    return line;
  }
}

const mostKept = 6;

const keptPeople = keptWhileSame(() => new Map<string, KnownPerson>());

/** Undefined where nobody has the id. */
export function knownPerson(source: PeopleSource, userId: string): KnownPerson | undefined {
  const kept = keptPeople(source);
  const person = kept.get(userId) ?? readPerson(source, userId);
  if (person === undefined) return undefined;
  kept.delete(userId);
  kept.set(userId, person);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return person;
}

function readPerson(source: PeopleSource, userId: string): KnownPerson | undefined {
  const stored = source.historyOf(userId);
  return stored === undefined ? undefined : new KnownPerson(userId, stored);
}
