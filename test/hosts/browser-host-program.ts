// The browser host over a small router and a small window, in a process of its own, so that a check can see it die.
// Arguments: the folder of the window, and the name of what is left out of its defences, if anything. Writes a start
// address now, and another one for each line that it is given.

import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { os } from "@orpc/server";
import { z } from "zod";
import { BrowserHost } from "../../electron/hosts/browser/browser-host.ts";
import { allDefences } from "../../electron/hosts/browser/defences.ts";
import { WindowFiles } from "../../electron/hosts/window-files.ts";
import { assert } from "../../shared/base/assert.ts";
import { defects, everything, policyDefects } from "./defects.ts";

const router = {
  echo: os.input(z.unknown()).handler(({ input }) => input),
  /** So many characters. */
  much: os.input(z.number()).handler(({ input }) => "x".repeat(input)),
  /** Until nobody waits for it any more. */
  never: os.handler(({ signal }) => setTimeout(3_600_000, undefined, signal === undefined ? {} : { signal })),
};

const [folder = "", leftOut] = process.argv.slice(2);
const defect = [...defects, ...policyDefects, everything].find(({ name }) => name === leftOut);
assert(leftOut === undefined || defect !== undefined, `"${leftOut}" can be left out`);
const host = await BrowserHost.start({
  router,
  files: WindowFiles.read(folder),
  port: 0,
  defences: defect?.defences ?? allDefences,
});
console.log(host.newStartAddress());
for await (const _ of createInterface({ input: process.stdin })) console.log(host.newStartAddress());
await host.close();
