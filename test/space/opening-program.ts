// A program that opens a space, says how that went, and stays until its input ends.
//   node opening-program.ts <space> <mode>

import { writeSync } from "node:fs";
import { type OpenOptions, openSpace } from "../../electron/space/open-space.ts";
import { savedNumber } from "./numbered-content.ts";

const modes: Readonly<Record<string, OpenOptions["mode"]>> = { readOnly: "readOnly", create: "create" };
const [path = "", mode = ""] = process.argv.slice(2);
const opened = openSpace(path, { mode: modes[mode] ?? "readWrite" });
if (opened.ok) {
  const { value: space } = opened;
  const number = space.read(() => savedNumber(space));
  writeSync(1, `opened ${number.ok ? number.value : number.error.kind}\n`);
  process.stdin.on("end", () => space.close()).resume();
} else {
  writeSync(1, `failed ${opened.error.kind}\n`);
}
