// One person's messages as they would be: some added, changed or taken away from an instant on. What was before stays,
// and whoever takes a message away and adds the same again has changed nothing.

import type { JsonObject } from "../base/json.ts";
import { err, ok, type Result } from "../base/result.ts";
import { sameValue } from "../journey/same-value.ts";
import type { Message } from "../people/message.ts";
import { parseMessage, type Rejection } from "../people/parse-message.ts";

/** `message` is a Segment-spec call without ids; `index` counts the person's messages as they were. */
export type MessageEdit =
  | { readonly edit: "add"; readonly message: JsonObject }
  | { readonly edit: "change"; readonly index: number; readonly message: JsonObject }
  | { readonly edit: "remove"; readonly index: number };

/** `edit` is the number of the edit among those that were given. */
export type MessageEditProblem =
  | { readonly kind: "noMessage"; readonly edit: number }
  | { readonly kind: "editedTwice"; readonly edit: number }
  /** The message lies, or would lie, before the change begins or after the rehearsal ends. */
  | { readonly kind: "outside"; readonly edit: number; readonly atMs: number }
  /** Identity is settled over everything, so that no single message may change it. */
  | { readonly kind: "wrongType"; readonly edit: number }
  | ({ readonly kind: "rejected"; readonly edit: number } & Rejection);

export interface EditedPerson {
  readonly userId: string;
  /** In (timestamp, position) order. */
  readonly messages: readonly Message[];
}

/** Edits count from `fromMs` to `untilMs`, both inclusive. */
export interface EditedSpan {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** The messages in (timestamp, position) order; an added one comes after those of its instant. */
export function editMessages(
  person: EditedPerson,
  edits: readonly MessageEdit[],
  span: EditedSpan,
): Result<readonly Message[], MessageEditProblem> {
  const now: (Message | undefined)[] = [...person.messages];
  const touched = new Set<number>();
  const added: Message[] = [];
  for (const [number, edit] of edits.entries()) {
    const problem = touch(person, edit, { number, touched, span });
    if (problem !== undefined) return err(problem);
    if (edit.edit === "remove") {
      now[edit.index] = undefined;
      continue;
    }
    const read = readCall(person, edit.message, { number, span });
    if (!read.ok) return read;
    if (edit.edit === "change") now[edit.index] = { ...read.value, ...keptId(person.messages[edit.index]) };
    else added.push(read.value);
  }
  return ok(inOrder(putBack(person.messages, now, added)));
}

interface Touching {
  readonly number: number;
  readonly touched: Set<number>;
  readonly span: EditedSpan;
}

function touch(
  { messages }: EditedPerson,
  edit: MessageEdit,
  { number, touched, span }: Touching,
): MessageEditProblem | undefined {
  if (edit.edit === "add") return undefined;
  const message = messages[edit.index];
  if (message === undefined) return { kind: "noMessage", edit: number };
  if (touched.has(edit.index)) return { kind: "editedTwice", edit: number };
  touched.add(edit.index);
  if (!lies(span, message.atMs)) return { kind: "outside", edit: number, atMs: message.atMs };
  return undefined;
}

const lies = ({ fromMs, untilMs }: EditedSpan, atMs: number): boolean => fromMs <= atMs && atMs <= untilMs;

const types: ReadonlySet<unknown> = new Set(["track", "page", "screen", "identify"]);

function readCall(
  person: EditedPerson,
  call: JsonObject,
  { number, span }: { readonly number: number; readonly span: EditedSpan },
): Result<Message, MessageEditProblem> {
  if (!types.has(call["type"])) return err({ kind: "wrongType", edit: number });
  const { userId: _userId, anonymousId: _anonymousId, previousId: _previousId, ...content } = call;
  const read = parseMessage({ ...content, ...idOf(person) });
  if (!read.ok) return err({ kind: "rejected", edit: number, ...read.error });
  if (!lies(span, read.value.atMs)) return err({ kind: "outside", edit: number, atMs: read.value.atMs });
  return read;
}

const anonymousPrefix = "anon:";

/** A person without a user id is known by the anonymous one. */
function idOf({ userId, messages }: EditedPerson): JsonObject {
  const isAnonymous =
    userId.startsWith(anonymousPrefix) && !messages.some((message) => message.userId === userId);
  return isAnonymous ? { anonymousId: userId.slice(anonymousPrefix.length) } : { userId };
}

const keptId = (message: Message | undefined): Pick<Message, "messageId"> =>
  message?.messageId === undefined ? {} : { messageId: message.messageId };

/** Added messages that say what a removed one said take its place. */
function putBack(
  before: readonly Message[],
  now: readonly (Message | undefined)[],
  added: readonly Message[],
): readonly Message[] {
  const places = [...now];
  const others = added.filter((message) => {
    const index = before.findIndex((old, place) => places[place] === undefined && saysTheSame(old, message));
    if (index >= 0) places[index] = before[index];
    return index < 0;
  });
  return [...places.filter((message) => message !== undefined), ...others];
}

const saysTheSame = (one: Message, other: Message): boolean =>
  one.type === other.type &&
  one.atMs === other.atMs &&
  one.name === other.name &&
  sameValue(one.properties, other.properties) &&
  sameValue(one.traits, other.traits);

/** Sorting is stable: within an instant the places stay. */
const inOrder = (messages: readonly Message[]): readonly Message[] =>
  messages.toSorted((a, b) => a.atMs - b.atMs);
