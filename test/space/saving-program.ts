// A program that saves over and over, and says after each save that it is confirmed. Every save is one transaction
// that changes a journey, replaces the chunk of messages and finishes a rehearsal, all with the same number.
//   node saving-program.ts <space> <most saves>

import { writeSync } from "node:fs";
import { describeSpaceError } from "../../electron/space/space-error-wording.ts";
import type { SpaceError } from "../../electron/space/space-error.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import type { Space } from "../../electron/space/space.ts";
import { savedNumber, writeNumber } from "./numbered-content.ts";

// Straight to the descriptor: what was said is out, whatever happens to the program next.
const say = (words: string): number => writeSync(1, `${words}\n`);

const fail = (error: SpaceError): number => say(`failed ${error.kind}: ${describeSpaceError(error)}`);

function saveOnAndOn(space: Space, most: number): void {
  const start = space.read(() => savedNumber(space));
  if (!start.ok) {
    fail(start.error);
    return;
  }
  for (let number = start.value + 1; number <= start.value + most; number++) {
    say(`begin ${number}`);
    const saved = space.transaction(() => writeNumber(space, number));
    if (saved.ok) say(`confirmed ${number}`);
    else fail(saved.error);
  }
}

const [path = "", most = "1000000"] = process.argv.slice(2);
const opened = openSpace(path, { mode: "readWrite" });
if (opened.ok) {
  say("opened");
  saveOnAndOn(opened.value, Number(most));
  opened.value.close();
  say("closed");
} else {
  fail(opened.error);
}
