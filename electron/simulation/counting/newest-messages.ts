// The newest messages of one event, with all that they say.

import type { ExampleMessage } from "../../../shared/api/catalogue-contract.ts";
import type { JsonValue } from "../../../shared/base/json.ts";
import type { EventType } from "../../../shared/conditions/condition.ts";
import { noColumn, type ValueColumn } from "../../../shared/people/message-chunk.ts";
import { firstAtLeast } from "./first-at-least.ts";
import type { Job } from "./job.ts";
import type { PeopleChunk } from "./people-chunk.ts";
import type { PeopleSource } from "./people-source.ts";

export interface NewestQuestion {
  readonly type: EventType;
  readonly name: string;
  readonly most: number;
}

interface Found {
  readonly number: number;
  readonly row: number;
  readonly atMs: number;
}

/** The newest first; of the same instant in the order of their people. */
export function* newestMessages(
  source: PeopleSource,
  { most, ...kind }: NewestQuestion,
): Job<readonly ExampleMessage[]> {
  const found: Found[] = [];
  for (let number = 0; number < source.chunkCount; number++) {
    const people = source.people(number);
    addNewest(found, { people, number, code: people.codeOf(kind), most });
    yield;
  }
  const messages: ExampleMessage[] = [];
  for (const { number, row, atMs } of found) {
    messages.push({ atMs, ...told(source.people(number), row) });
    yield;
  }
  return messages;
}

interface Looked {
  readonly people: PeopleChunk;
  readonly number: number;
  readonly code: number;
  readonly most: number;
}

function addNewest(found: Found[], { people: { chunk }, number, code, most }: Looked): void {
  if (code < 0) return;
  const { codes, atMs } = chunk;
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] !== code) continue;
    const rowMs = atMs[row] as number;
    const oldest = found[most - 1];
    if (oldest !== undefined && rowMs <= oldest.atMs) continue;
    const place = found.findIndex((other) => other.atMs < rowMs);
    found.splice(place < 0 ? found.length : place, 0, { number, row, atMs: rowMs });
    found.length = Math.min(found.length, most);
  }
}

const longestText = 5_000;

function told({ chunk, keys }: PeopleChunk, row: number): Pick<ExampleMessage, "userId" | "text" | "isCut"> {
  const code = chunk.codes[row] as number;
  const content = keys.ofRow(row).map((key) => [key, valueAt(chunk.column(code, key) ?? noColumn, row)]);
  const text = JSON.stringify(Object.fromEntries(content), null, 2);
  const user = firstAtLeast(chunk.offsets, row + 1) - 1;
  return { userId: chunk.userId(user), text: text.slice(0, longestText), isCut: text.length > longestText };
}

function valueAt({ rows, codes, values }: ValueColumn, row: number): JsonValue | undefined {
  const index = firstAtLeast(rows, row);
  return rows[index] === row ? values[codes[index] as number] : undefined;
}
