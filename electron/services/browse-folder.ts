// What is in a folder, for choosing a file where there is no native dialog: folders, spaces and files that may hold
// messages.

import { readdirSync, statSync, type Dirent } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { FolderListing } from "../../shared/api/space-contract.ts";
import { describeSystemError } from "../base/system-error.ts";
import { absolutePath } from "./absolute-path.ts";
import { refused } from "./refusal-wording.ts";

/** `folder` null: the person's home. Throws Refused where it cannot be read. */
export function browseFolder(folder: string | null): FolderListing {
  const absolute = resolve(absolutePath(folder ?? homedir()));
  const entries = entriesOf(absolute).filter(({ name }) => !name.startsWith("."));
  const filesThat = (isWanted: (name: string) => boolean): readonly string[] =>
    namesOf(entries, (entry) => isWanted(entry.name) && kindOf(absolute, entry) === "file");
  const parent = dirname(absolute);
  return {
    folder: absolute,
    parent: parent === absolute ? null : parent,
    folders: namesOf(entries, (entry) => kindOf(absolute, entry) === "folder"),
    spaces: filesThat((name) => name.endsWith(".rehearse")),
    messageFiles: filesThat((name) => messageEnding.test(name)),
  };
}

const messageEnding = /\.(csv|tsv|tab|txt|json|jsonl|ndjson)(\.gz)?$/i;

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (thrown) {
    throw refused({ kind: "noFolder", folder, why: `found ${describeSystemError(thrown)}` });
  }
}

/** Of what a link leads to, where it leads anywhere. */
function kindOf(folder: string, entry: Dirent): "folder" | "file" | "other" {
  const status = entry.isSymbolicLink()
    ? statSync(join(folder, entry.name), { throwIfNoEntry: false })
    : entry;
  if (status?.isDirectory() === true) return "folder";
  return status?.isFile() === true ? "file" : "other";
}

const namesOf = (entries: readonly Dirent[], isWanted: (entry: Dirent) => boolean): readonly string[] =>
  entries
    .filter(isWanted)
    .map(({ name }) => name)
    .sort(byName);

const { compare } = new Intl.Collator(undefined, { numeric: true });
const byName = (a: string, b: string): number => compare(a, b);
