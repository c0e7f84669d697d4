// `npm start`: builds what is older than its sources, then opens the app: the desktop app where Electron is there,
// else the same app in the browser. `npm start -- --space file.rehearse` goes to both; `--browser`, `--port 4000` and
// `--no-open` to the browser host. Electron is never fetched unasked.

import module from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { staleParts } from "./built-parts.ts";
import { findElectron } from "./find-electron.ts";
import { root } from "./run-command.ts";
import { startDesktop, wantsBrowser } from "./start-desktop.ts";

const stale = staleParts();
if (stale.length > 0) {
  console.log("Building the app, because its sources are newer …");
  const { buildParts } = await import("./build.ts");
  await buildParts(stale);
}
// npm runs scripts at the root; paths are meant from where the person is.
process.chdir(process.env["INIT_CWD"] ?? process.cwd());
module.enableCompileCache();
const args = process.argv.slice(2);
const electron = findElectron();
if (electron !== undefined && !wantsBrowser(args)) startDesktop(electron, args);
else {
  if (electron === undefined)
    console.log(
      "The same app as on the desktop, in the browser: `npm run electron` fetches what the desktop needs.",
    );
  await import(pathToFileURL(join(root, "dist/browser-host.js")).href);
}
