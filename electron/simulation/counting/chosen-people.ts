// Which people a list has: those whom its text finds and for whom its condition holds. What was found last is kept,
// so that the next page, and another order, cost nothing.

import type { Condition } from "../../../shared/conditions/condition.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { askedCondition } from "./asked-condition.ts";
import { firstNumbers, peopleCount } from "./everybody.ts";
import type { Job } from "./job.ts";
import { keptWhileSame } from "./kept-while-same.ts";
import type { PeopleChunk } from "./people-chunk.ts";
import { peopleForWhom } from "./people-for-whom.ts";
import { inOrder, peopleOrder, type PeopleSort } from "./people-order.ts";
import type { PeopleSource } from "./people-source.ts";
import { folded, usersWithText } from "./person-index.ts";
import { eachWithTraitText } from "./trait-text.ts";

export interface ChosenQuestion {
  /** A part of id, name or e-mail; "" for all. */
  readonly text: string;
  /** Whether it may be a part of any trait as well. */
  readonly inTraits: boolean;
  /** Checked, with its references; null for all. */
  readonly condition: Condition | null;
  readonly definitions: Definitions;
  /** The instant at which the condition is judged. */
  readonly atMs: number;
  readonly sort: PeopleSort;
  readonly descending: boolean;
}

export interface ChosenPeople {
  readonly total: number;
  /** Number of the person at a place of the list, as everybody.ts numbers them. */
  readonly at: (place: number) => number;
}

/** A person goes back and forth between a few, and each takes up to 4 bytes for everybody. */
const mostKept = 4;

const keptLists = keptWhileSame(() => new Map<string, Uint32Array>());
const keptChoices = keptWhileSame(() => new Map<string, Uint8Array>());

export function* chosenPeople(source: PeopleSource, question: ChosenQuestion): Job<ChosenPeople> {
  const { sort, descending, condition, text } = question;
  const isEverybody = condition === null && folded(text) === "";
  const order = isEverybody ? yield* peopleOrder(source, sort) : yield* chosenInOrder(source, question);
  const total = order === null ? peopleCount(source) : order.length;
  return {
    total,
    at: (place) => {
      const index = descending ? total - 1 - place : place;
      return order === null ? index : (order[index] as number);
    },
  };
}

function* chosenInOrder(source: PeopleSource, question: ChosenQuestion): Job<Uint32Array> {
  const choice = keyOf(question);
  const key = `${question.sort} ${choice}`;
  const lists = keptLists(source);
  const known = lists.get(key);
  if (known !== undefined) return known;
  const choices = keptChoices(source);
  const isChosen = choices.get(choice) ?? (yield* choose(source, question));
  keep(choices, choice, isChosen);
  const list = yield* inOrder(source, question.sort, isChosen);
  keep(lists, key, list);
  return list;
}

const keyOf = ({ text, inTraits, condition, definitions, atMs }: ChosenQuestion): string =>
  JSON.stringify([folded(text), inTraits, ...(condition === null ? [] : [condition, definitions, atMs])]);

function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > mostKept && oldest !== undefined) map.delete(oldest);
}

/** By number, 1 for those who are chosen. */
function* choose(source: PeopleSource, question: ChosenQuestion): Job<Uint8Array> {
  const isChosen = new Uint8Array(peopleCount(source));
  const starts = firstNumbers(source);
  const wanted = folded(question.text);
  const { condition, definitions, atMs } = question;
  const asked = condition === null ? null : askedCondition(condition, definitions);
  for (let chunk = 0; chunk < source.chunkCount; chunk += 1) {
    const people = source.people(chunk);
    const chosen = isChosen.subarray(starts[chunk], starts[chunk + 1]);
    if (wanted === "") chosen.fill(1);
    else chooseByText(people, { ...question, text: wanted }, chosen);
    if (asked !== null) {
      const held = new Uint8Array(chosen.length);
      peopleForWhom(people, asked, { atMs }).forEach((user) => (held[user] = 1));
      for (let user = 0; user < held.length; user += 1)
        chosen[user] = (chosen[user] as number) & (held[user] as number);
    }
    yield;
  }
  return isChosen;
}

function chooseByText(
  people: PeopleChunk,
  { text, inTraits }: Pick<ChosenQuestion, "text" | "inTraits">,
  chosen: Uint8Array,
): void {
  for (const user of usersWithText(people, text)) chosen[user] = 1;
  if (inTraits) eachWithTraitText(people, text, (user) => (chosen[user] = 1));
}
