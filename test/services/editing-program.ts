// A program that edits one journey through the services and saves after every edit, as a window does by itself. It
// says each save before it is sent and after it is confirmed.
//   node editing-program.ts <space>

import { writeSync } from "node:fs";
import { createRouterClient } from "@orpc/server";
import { createServices } from "../../electron/services/create-services.ts";
import { asSent } from "./edited.ts";
import { memoryPreferences } from "./memory-preferences.ts";
import { editedJourney, nextWork, numberOf, type Work } from "./numbered-edits.ts";

// Straight to the descriptor: what was said is out, whatever happens to the program next.
const say = (words: string): number => writeSync(1, `${words}\n`);

const [path = ""] = process.argv.slice(2);
const made = createServices({
  spacePath: path,
  samplePath: () => Promise.resolve(path),
  preferences: memoryPreferences(),
  about: { kind: "browser", version: "0", platform: process.platform },
  log: say,
});
if (!made.ok) throw new Error(JSON.stringify(made.error));
const host = createRouterClient(made.value.router);
const opened = await host.journey.open({ id: editedJourney });
say("opened");

let work: Work = opened;
let baseDigest = opened.digest;
for (;;) {
  work = nextWork(work);
  const number = numberOf(work.document);
  say(`begin ${number}`);
  const saved = await host.journey.save({ id: editedJourney, window: "w", baseDigest, ...asSent(work) });
  baseDigest = saved.digest;
  say(`confirmed ${number}`);
}
