// `npm run dev`: the app in the browser from its sources. The window is built again whenever they change, and a page
// that is loaded anew has it; the host starts anew when this is started anew. Options as for `npm start`.

import { join } from "node:path";
import { build } from "vite";
import { runBrowserHost } from "../electron/hosts/browser/run-browser-host.ts";
import { startOptions } from "../electron/hosts/browser/start-options.ts";
import { WindowFiles } from "../electron/hosts/window-files.ts";
import { root } from "./run-command.ts";

/** Not in dist/, whose window is that of its programs. */
const folder = join(root, ".tsbuild/dev-window");

/** Resolves when the window is there for the first time. */
async function watchWindow(): Promise<{ readonly find: WindowFiles["find"] }> {
  const watcher = await build({
    configFile: join(root, "vite.config.ts"),
    build: { outDir: folder, emptyOutDir: true, watch: {}, sourcemap: true },
    logLevel: "warn",
  });
  if (!("on" in watcher)) throw new Error("the window is not watched");
  let files: WindowFiles | undefined;
  await new Promise<void>((resolve) => {
    watcher.on("event", (event) => {
      if (event.code === "ERROR") console.error(event.error.message);
      if (event.code !== "END") return;
      files = WindowFiles.read(folder);
      resolve();
    });
  });
  return { find: (path) => files?.find(path) };
}

const options = startOptions(process.argv.slice(2), process.env["INIT_CWD"] ?? process.cwd());
if (options.ok) process.exit(await runBrowserHost(options.value, await watchWindow()));
console.error(options.error);
process.exitCode = 2;
