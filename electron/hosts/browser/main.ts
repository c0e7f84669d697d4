// The entry of the browser host: reads what it is started with, runs, and sets the exit code.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { WindowFiles } from "../window-files.ts";
import { runBrowserHost } from "./run-browser-host.ts";
import { startOptions } from "./start-options.ts";

/** Beside the built program; from the sources, where the build puts it. */
const windowFolder = join(
  import.meta.dirname,
  import.meta.url.endsWith(".ts") ? "../../../dist/window" : "window",
);

const options = startOptions(process.argv.slice(2), process.cwd());
if (!options.ok) refuse(options.error);
else if (!existsSync(windowFolder)) refuse(`There is no built window in ${windowFolder}: npm run build.`);
else process.exit(await runBrowserHost(options.value, WindowFiles.read(windowFolder)));

function refuse(line: string): void {
  console.error(line);
  process.exitCode = 2;
}
