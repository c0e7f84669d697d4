// A program that rehearses one journey through the services over and over, and says each rehearsal that was kept.
//   node rehearsing-program.ts <space> <journey>

import { writeSync } from "node:fs";
import { createRouterClient } from "@orpc/server";
import { createServices } from "../../electron/services/create-services.ts";
import { memoryPreferences } from "./memory-preferences.ts";

// Straight to the descriptor: what was said is out, whatever happens to the program next.
const say = (words: string): number => writeSync(1, `${words}\n`);

const [path = "", journey = ""] = process.argv.slice(2);
const made = createServices({
  spacePath: path,
  samplePath: () => Promise.resolve(path),
  preferences: memoryPreferences(),
  about: { kind: "browser", version: "0", platform: process.platform },
  log: say,
});
if (!made.ok) throw new Error(JSON.stringify(made.error));
const host = createRouterClient(made.value.router);
say("opened");

for (;;) {
  const { id } = await host.rehearsal.run({ journey, window: "w" });
  say(`confirmed ${id}`);
  const [newest, ...older] = await host.rehearsal.list({ journey });
  await host.rehearsal.rename({ id, window: "w", name: `Kept ${id}` });
  if (newest !== undefined && older.length > 2)
    await host.rehearsal.remove({ window: "w", ids: older.slice(1).map((row) => row.id) });
}
