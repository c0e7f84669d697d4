// The entry of the browser host: reads what it is started with, runs, and sets the exit code.

import { join } from "node:path";
import { runBrowserHost } from "./run-browser-host.ts";
import { startOptions } from "./start-options.ts";

/** Beside the built program; from the sources, where the build puts it. */
const windowFolder = join(
  import.meta.dirname,
  import.meta.url.endsWith(".ts") ? "../../../dist/window" : "window",
);

const options = startOptions(process.argv.slice(2), process.cwd());
if (options.ok) process.exit(await runBrowserHost(options.value, windowFolder));
console.error(options.error);
process.exitCode = 2;
