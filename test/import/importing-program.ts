// A program that imports one file into a space, or takes something out of it, and says when that is confirmed.
//   node importing-program.ts <space> <file> <bytes of records in memory> <way>

import { writeSync } from "node:fs";
import { importFailure } from "../../electron/cli/import-failure.ts";
import type { ImportError } from "../../electron/import/import-error.ts";
import { importFiles } from "../../electron/import/import-files.ts";
import { removePeople } from "../../electron/import/remove-people.ts";
import { undoImport } from "../../electron/import/undo-import.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import { describeSpaceError } from "../../electron/space/space-error-wording.ts";
import type { Space } from "../../electron/space/space.ts";
import type { Result } from "../../shared/base/result.ts";
import { removedPerson, type Way } from "./two-imports.ts";

// Straight to the descriptor: what was said is out, whatever happens to the program next.
const say = (words: string): number => writeSync(1, `${words}\n`);

const [path = "", file = "", budget = "1000000", way = "atOnce"] = process.argv.slice(2);
const budgetBytes = Number(budget);

type Change = (space: Space) => Promise<Result<{ readonly messages: number }, ImportError>>;

const changes: Readonly<Record<Way, Change>> = {
  atOnce: (space) => importFiles({ space, files: [file], budgetBytes }),
  inPieces: (space) => importFiles({ space, files: [file], budgetBytes, inPieces: true }),
  undo: (space) => undoImport({ space, id: space.imports.list()[0]?.id ?? 0, budgetBytes }),
  remove: (space) => removePeople({ space, userIds: [removedPerson], rehearsals: () => [], budgetBytes }),
};

const opened = openSpace(path, { mode: "readWrite" });
if (opened.ok) {
  say("opened");
  const result = await changes[way as Way](opened.value);
  if (result.ok) say(`confirmed ${result.value.messages}`);
  else say(`failed ${result.error.kind}: ${importFailure(result.error).message}`);
  opened.value.close();
  say(`peak ${process.resourceUsage().maxRSS}`);
} else {
  say(`failed ${opened.error.kind}: ${describeSpaceError(opened.error)}`);
}
