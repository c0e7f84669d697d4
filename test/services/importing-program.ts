// A host in which a window gives a file in pieces and imports it. It says when the import is confirmed.
//   node importing-program.ts <space> <file>

import { readFileSync, writeSync } from "node:fs";
import { createRouterClient } from "@orpc/server";
import { createServices } from "../../electron/services/create-services.ts";
import { memoryPreferences } from "./memory-preferences.ts";

// Straight to the descriptor: what was said is out, whatever happens to the program next.
const say = (words: string): number => writeSync(1, `${words}\n`);

const [path = "", file = ""] = process.argv.slice(2);
const made = createServices({
  spacePath: path,
  samplePath: () => Promise.resolve(path),
  preferences: memoryPreferences(),
  about: { kind: "browser", version: "0", platform: process.platform },
  log: say,
});
if (!made.ok) throw new Error(JSON.stringify(made.error));
const host = createRouterClient(made.value.router);
const window = "w";
const bytes = readFileSync(file);
const given = await host.import.giveFile({ window, name: "second.jsonl", bytes: bytes.length });
say("opened");

const pieceBytes = 100_000;
for (let offset = 0; offset < bytes.length; offset += pieceBytes) {
  const base64 = bytes.subarray(offset, offset + pieceBytes).toString("base64");
  await host.import.givePiece({ file: given.file, offset, base64 });
}
const files = [{ file: given.file, mapping: null }];
const { messages } = await host.import.run({ window, work: "work", files, protect: [], skipInvalid: false });
say(`confirmed ${messages}`);
await made.value.close();
