// A thread that imports a file into a space beside the thread that holds it. Says how far it is, hears when it is to
// end, and says how it ended.

import { parentPort, workerData } from "node:worker_threads";
import { importFiles } from "../../electron/import/import-files.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import type { WritePass } from "../../electron/space/write-pass.ts";
import { valueOf } from "../space/opened.ts";

const { pass, file } = workerData as { readonly pass: WritePass; readonly file: string };
const controller = new AbortController();
parentPort?.on("message", () => controller.abort());

const space = valueOf(openSpace(pass.path, { mode: "writeBeside", pass }));
const done = await importFiles({
  space,
  files: [file],
  inPieces: true,
  threads: 1,
  signal: controller.signal,
  onProgress: ({ phase }) => parentPort?.postMessage({ kind: phase }),
});
space.close();
parentPort?.postMessage({ kind: "ended", outcome: done.ok ? "done" : done.error.kind });
parentPort?.close();
