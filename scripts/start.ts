// `npm start`: builds what is older than its sources, then opens the app: the desktop app where Electron is there,
// else the same app in the browser. `npm start -- --space file.rehearse`, `--port 4000` and `--no-open` go to it.

import module from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { staleParts } from "./built-parts.ts";
import { root } from "./run-command.ts";

const stale = staleParts();
if (stale.length > 0) {
  console.log("Building the app, because its sources are newer …");
  const { buildParts } = await import("./build.ts");
  await buildParts(stale);
}
// npm runs scripts at the root; paths are meant from where the person is.
process.chdir(process.env["INIT_CWD"] ?? process.cwd());
module.enableCompileCache();
await import(pathToFileURL(join(root, "dist/browser-host.js")).href);
