// What a change of the space has to know of a stored chunk before it begins: an import the message ids, links and
// positions, a change that takes messages out which of them go, and which links go with them.

import { Buffer } from "node:buffer";
import type { StoredMessageChunk } from "../space/columns/open-chunk.ts";
import type { RowLayout } from "../space/columns/row-layout.ts";
import { readExtras } from "../space/columns/stored-rows.ts";
import { ByteHash } from "./byte-hash.ts";
import type { ImportAnswer, SurveyedLink } from "./import-task.ts";
import { type IsLeaving, type LeavingMessages, leavingRows } from "./leaving-messages.ts";
import { jsonBody } from "./stage-message.ts";

export function surveyChunk(chunk: StoredMessageChunk): ImportAnswer {
  let endPosition = 0;
  for (const position of chunk.positions) if (position >= endPosition) endPosition = position + 1;
  const { kept: links } = linksOf(chunk, () => false);
  return { kind: "surveyed", hashes: hashesOf(chunk), links, endPosition };
}

export function surveyLeaving(chunk: StoredMessageChunk, leaving: LeavingMessages): ImportAnswer {
  const isLeaving = leavingRows(chunk, leaving);
  const { offsets, positions, userCount } = chunk;
  const going = new Uint32Array(positions.length);
  let count = 0;
  for (let user = 0; user < userCount; user++) {
    const end = offsets[user + 1] as number;
    for (let row = offsets[user] as number; row < end; row++) {
      if (isLeaving(row, user)) going[count++] = positions[row] as number;
    }
  }
  return { kind: "surveyedLeaving", positions: going.slice(0, count), links: linksOf(chunk, isLeaving) };
}

function hashesOf(chunk: StoredMessageChunk): Uint32Array {
  const hash = new ByteHash();
  const hashes = new Uint32Array(chunk.messageIdCount * 2);
  for (let index = 0; index < chunk.messageIdCount; index++) {
    const bytes = Buffer.from(chunk.messageIdAt(index), "utf8");
    hash.of(bytes, 0, bytes.length);
    hashes[index * 2] = hash.low;
    hashes[index * 2 + 1] = hash.high;
  }
  return hashes;
}

/** Of the links between two ids the first one, which alone can hold, among those that stay and those that go. */
function linksOf(
  chunk: StoredMessageChunk,
  isLeaving: IsLeaving,
): { readonly kept: readonly SurveyedLink[]; readonly lost: readonly SurveyedLink[] } {
  const links = { kept: [] as SurveyedLink[], lost: [] as SurveyedLink[] };
  const linking = (layout: RowLayout): boolean =>
    layout.source === "user" && layout.extras.some((part) => part !== "rest");
  if (!chunk.directory.layouts.some(linking)) return links;
  // The rows of a user stand together, in the order in which links hold.
  const seen = { user: -1, kept: new Set<string>(), lost: new Set<string>() };
  for (const { row, user, layout, extras, atMs, position } of readExtras(chunk)) {
    if (!linking(layout)) continue;
    if (user !== seen.user) {
      seen.kept.clear();
      seen.lost.clear();
      seen.user = user;
    }
    const where = isLeaving(row, user) ? "lost" : "kept";
    layout.extras.forEach((part, index) => {
      const text = extras[index] as string;
      if (part === "rest" || seen[where].has(text)) return;
      seen[where].add(text);
      const anonymousId = bodyOf(text);
      links[where].push({ anonymousId, userId: jsonBody(chunk.userId(user)), atMs, position });
    });
  }
  return links;
}

/** The body of a JSON string's text. */
const bodyOf = (text: string): string => text.slice(1, -1);
