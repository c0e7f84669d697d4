// A thread that writes a space beside the one that holds it: over and over, until it is told to end or may not any
// more. Says how often it wrote, and what kept it from writing.

import { parentPort, workerData } from "node:worker_threads";
import { openSpace } from "../../electron/space/open-space.ts";
import type { WritePass } from "../../electron/space/write-pass.ts";

interface BesideData {
  readonly pass: WritePass;
  /** Of each of its changes. */
  readonly bytes: number;
}

const { pass, bytes } = workerData as BesideData;
let isEnding = false;
parentPort?.on("message", () => (isEnding = true));

const opened = openSpace(pass.path, { mode: "writeBeside", pass });
if (opened.ok) {
  const space = opened.value;
  const text = "x".repeat(bytes);
  parentPort?.postMessage({ kind: "opened" });
  for (let count = 1; ; count++) {
    const written = space.transaction(() => space.settings.set("beside", `${count} ${text}`));
    if (!written.ok || isEnding) {
      space.close();
      parentPort?.postMessage({ kind: "ended", count, failed: written.ok ? null : written.error.kind });
      parentPort?.close();
      break;
    }
    if (count % 4 === 0) await new Promise(setImmediate);
  }
} else {
  parentPort?.postMessage({ kind: "ended", count: 0, failed: opened.error.kind });
}
