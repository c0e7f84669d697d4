// A space with one import in it, one with a second one as well, and a check that a space is in one of the states
// between which a change of its messages leads.

import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hash } from "node:crypto";
import { importFiles } from "../../electron/import/import-files.ts";
import { checkSpace } from "../../electron/space/check-space.ts";
import type { Space } from "../../electron/space/space.ts";
import { assert } from "../../shared/base/assert.ts";
import { opened, valueOf } from "../space/opened.ts";
import { historiesOfSpace, naiveHistories } from "./space-histories.ts";

/** What can be done to such a space, and from which state to which that leads. */
export const ways = {
  atOnce: { from: "first", to: "both" },
  inPieces: { from: "first", to: "both" },
  undo: { from: "both", to: "first" },
  remove: { from: "both", to: "without" },
} as const;

export type Way = keyof typeof ways;
/** first: import; both: imports; without: both imports, without the person who is removed. */
type State = (typeof ways)[Way]["from" | "to"];

export interface TwoImports {
  /** A space in the state that a way leads from, each time that `restore` was called. */
  readonly path: string;
  readonly secondFile: string;
  restore(way: Way): void;
  /** Throws where the space is damaged or in any other state, or where anything unfinished was left behind. */
  state(way: Way): "before" | "after";
}

/** A person of both imports, first seen without an id. */
export const removedPerson = "u42";

export async function twoImports(folder: string, messages: number): Promise<TwoImports> {
  const first = Array.from({ length: messages }, (_, index) => line(index));
  const second = Array.from({ length: messages }, (_, index) => line(messages + index));
  const path = join(folder, "killed.rehearse");
  const secondFile = join(folder, "second.jsonl");
  writeFileSync(join(folder, "first.jsonl"), first.join("\n"));
  writeFileSync(secondFile, second.join("\n"));
  await writeBases(folder);
  const both = naiveHistories([...first, ...second]);
  const digests: Readonly<Record<State, string>> = {
    first: digest(naiveHistories(first)),
    both: digest(both),
    without: digest(both.filter((message) => !message.startsWith(`["${removedPerson}"`))),
  };
  return {
    path,
    secondFile,
    restore(way) {
      removeAllOf(folder, "killed.rehearse");
      copyFileSync(baseOf(folder, ways[way].from), path);
    },
    state(way) {
      const { damage } = valueOf(checkSpace(path));
      assert(damage.length === 0, `nothing is damaged: ${damage.join(", ")}`);
      const found = digest(contentOf(path));
      const left = readdirSync(folder).filter((name) => name.includes(".importing-"));
      assert(left.length === 0, `no temporary file is left: ${left.join(", ")}`);
      if (found === digests[ways[way].from]) return "before";
      assert(found === digests[ways[way].to], `the space is as before or as after "${way}"`);
      return "after";
    },
  };
}

const baseOf = (folder: string, state: State): string => join(folder, `${state}.rehearse`);

/** A space with the first import, and a copy of it with both. */
async function writeBases(folder: string): Promise<void> {
  const importInto = async (state: State, file: string): Promise<void> => {
    const space = opened(baseOf(folder, state), existsSync(baseOf(folder, state)) ? "readWrite" : "create");
    const imported = await importFiles({ space, files: [join(folder, file)] });
    assert(imported.ok, `the import of ${file} ends well`);
    space.close();
  };
  await importInto("first", "first.jsonl");
  copyFileSync(baseOf(folder, "first"), baseOf(folder, "both"));
  await importInto("both", "second.jsonl");
}

/** Few people with ids, many of them first seen without. */
function line(index: number): string {
  const person = index % 997;
  const ids =
    index % 3 === 0
      ? { anonymousId: `a${person}` }
      : index % 7 === 0
        ? { anonymousId: `a${person}`, userId: `u${person}` }
        : { userId: `u${person}` };
  const timestamp = new Date(Date.UTC(2026, 0, 1) + ((index * 7_919) % 86_400_000)).toISOString();
  const properties = { total: index % 100, note: `message number ${index}` };
  return JSON.stringify({
    type: "track",
    event: "Seen",
    messageId: `m${index}`,
    ...ids,
    timestamp,
    properties,
  });
}

const digest = (lines: readonly string[]): string => hash("sha256", lines.join("\n"));

function contentOf(path: string): readonly string[] {
  const space: Space = opened(path, "readWrite");
  const lines = historiesOfSpace(space);
  const { messageCount } = space.catalogue.facts();
  assert(messageCount === lines.length, `the catalogue counts ${messageCount} messages of ${lines.length}`);
  assert(space.messages.uncountedChunks().length === 0, "no chunk is left that does not count");
  space.close();
  return lines;
}

function removeAllOf(folder: string, start: string): void {
  for (const name of readdirSync(folder)) if (name.startsWith(start)) rmSync(join(folder, name));
}
