// A space with one import in it and a file for a second one, and a check that a space is in one of the two states:
// before the second import, or after it.

import { copyFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hash } from "node:crypto";
import { importFiles } from "../../electron/import/import-files.ts";
import { checkSpace } from "../../electron/space/check-space.ts";
import type { Space } from "../../electron/space/space.ts";
import { assert } from "../../shared/base/assert.ts";
import { opened, valueOf } from "../space/opened.ts";
import { historiesOfSpace, naiveHistories } from "./space-histories.ts";

export interface TwoImports {
  /** A space that is before the second import, each time that `restore` was called. */
  readonly path: string;
  readonly secondFile: string;
  readonly secondCount: number;
  restore(): void;
  /** Throws where the space is damaged or in any other state, or where a temporary file was left behind. */
  state(): "before" | "after";
}

export async function twoImports(folder: string, messages: number): Promise<TwoImports> {
  const first = Array.from({ length: messages }, (_, index) => line(index));
  const second = Array.from({ length: messages }, (_, index) => line(messages + index));
  const base = join(folder, "base.rehearse");
  const path = join(folder, "killed.rehearse");
  const secondFile = join(folder, "second.jsonl");
  const firstFile = join(folder, "first.jsonl");
  writeFileSync(firstFile, first.join("\n"));
  writeFileSync(secondFile, second.join("\n"));
  const space = opened(base, "create");
  const imported = await importFiles({ space, files: [firstFile] });
  assert(imported.ok, "the first import ends well");
  space.close();
  const digests = {
    before: digest(naiveHistories(first)),
    after: digest(naiveHistories([...first, ...second])),
  };
  return {
    path,
    secondFile,
    secondCount: messages,
    restore() {
      removeAllOf(folder, "killed.rehearse");
      copyFileSync(base, path);
    },
    state() {
      const { damage } = valueOf(checkSpace(path));
      assert(damage.length === 0, `nothing is damaged: ${damage.join(", ")}`);
      const found = digest(contentOf(path));
      const left = readdirSync(folder).filter((name) => name.includes(".importing-"));
      assert(left.length === 0, `no temporary file is left: ${left.join(", ")}`);
      if (found === digests.before) return "before";
      assert(found === digests.after, "the space is as before the import or as after it");
      return "after";
    },
  };
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
  space.close();
  return lines;
}

function removeAllOf(folder: string, start: string): void {
  for (const name of readdirSync(folder)) if (name.startsWith(start)) rmSync(join(folder, name));
}
