// A program that imports one file into a space, and says when that is confirmed.
//   node importing-program.ts <space> <file> <bytes of records in memory>

import { writeSync } from "node:fs";
import { importFailure } from "../../electron/cli/import-failure.ts";
import { importFiles } from "../../electron/import/import-files.ts";
import { describeSpaceError } from "../../electron/space/space-error-wording.ts";
import { openSpace } from "../../electron/space/open-space.ts";

// Straight to the descriptor: what was said is out, whatever happens to the program next.
const say = (words: string): number => writeSync(1, `${words}\n`);

const [path = "", file = "", budgetBytes = "1000000"] = process.argv.slice(2);
const opened = openSpace(path, { mode: "readWrite" });
if (opened.ok) {
  say("opened");
  const result = await importFiles({ space: opened.value, files: [file], budgetBytes: Number(budgetBytes) });
  if (result.ok) say(`confirmed ${result.value.messages}`);
  else say(`failed ${result.error.kind}: ${importFailure(result.error).message}`);
  opened.value.close();
  say(`peak ${process.resourceUsage().maxRSS}`);
} else {
  say(`failed ${opened.error.kind}: ${describeSpaceError(opened.error)}`);
}
