// Histories in memory → one MessageChunk, for small inputs that never see a space, and for tests.

import type { JsonValue } from "../base/json.ts";
import type { UserId } from "../base/ids.ts";
import { resolveHistories } from "./histories.ts";
import type { MessageChunk, MessageKind, ValueColumn } from "./message-chunk.ts";
import type { Message } from "./message.ts";

/** One chunk of all users; `messages` stand in import order. */
export function chunkFromMessages(messages: Iterable<Message>): MessageChunk {
  return chunkFromHistories(resolveHistories(messages));
}

/** One chunk of these users, who must stand in code-unit order, each with their messages in order. */
export function chunkFromHistories(histories: ReadonlyMap<UserId, readonly Message[]>): MessageChunk {
  const users = [...histories.keys()];
  const rows = [...histories.values()].flat();
  const offsets = new Uint32Array(users.length + 1);
  let end = 0;
  [...histories.values()].forEach((history, user) => (offsets[user + 1] = end += history.length));
  const { kinds, codes } = kindsOf(rows);
  const columns = new Map<string, ValueColumn | undefined>();
  return {
    userCount: users.length,
    offsets,
    atMs: Float64Array.from(rows, (message) => message.atMs),
    codes,
    kinds,
    userId: (user) => users[user] ?? "",
    column(code, key) {
      const name = `${code}:${key}`;
      if (!columns.has(name)) columns.set(name, buildColumn(rows, codes, { code, key }));
      return columns.get(name);
    },
  };
}

function kindsOf(rows: readonly Message[]): {
  readonly kinds: readonly MessageKind[];
  readonly codes: Uint32Array;
} {
  const kinds: MessageKind[] = [];
  const codeOf = new Map<string, number>();
  const codes = Uint32Array.from(rows, ({ type, name }) => {
    const key = `${type}:${name}`;
    const known = codeOf.get(key);
    if (known !== undefined) return known;
    codeOf.set(key, kinds.length);
    return kinds.push({ type, name }) - 1;
  });
  return { kinds, codes };
}

function buildColumn(
  messages: readonly Message[],
  kindCodes: Uint32Array,
  { code, key }: { readonly code: number; readonly key: string },
): ValueColumn | undefined {
  const rows: number[] = [];
  const codes: number[] = [];
  const values: JsonValue[] = [];
  const codeOf = new Map<string, number>();
  messages.forEach((message, row) => {
    if (kindCodes[row] !== code) return;
    const content = message.type === "identify" ? message.traits : message.properties;
    const value = Object.hasOwn(content, key) ? content[key] : undefined;
    if (value === undefined) return;
    const text = Object.is(value, -0) ? "-0" : JSON.stringify(value);
    let valueCode = codeOf.get(text);
    if (valueCode === undefined) codeOf.set(text, (valueCode = values.push(value) - 1));
    rows.push(row);
    codes.push(valueCode);
  });
  return rows.length === 0
    ? undefined
    : { rows: Uint32Array.from(rows), codes: Uint32Array.from(codes), values };
}
