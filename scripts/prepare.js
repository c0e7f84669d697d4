// After an install: builds, so that the command line starts fast. Plain JavaScript, because where
// development packages are left out or their scripts forbidden, the machine's own Node runs it; then
// there is nothing to build with, and nothing is done.

import { existsSync } from "node:fs";

const rolldown = new URL("../node_modules/rolldown", import.meta.url);
const commandLine = new URL("../electron/cli/main.ts", import.meta.url);
if (existsSync(rolldown) && existsSync(commandLine) && process.features.typescript) {
  const { buildAll } = await import("./build.ts");
  await buildAll();
}
