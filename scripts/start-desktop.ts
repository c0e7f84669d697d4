// Starts the desktop app from the checkout, with what `npm start` was given.

import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./run-command.ts";

/** Options that only the browser host has: whoever names one of them wants that. */
export const wantsBrowser = (args: readonly string[]): boolean =>
  args.some((arg) => ["--browser", "--no-open"].includes(arg) || arg.startsWith("--port"));

/** The program ends with the app, and as it ends. */
export function startDesktop(electron: string, args: readonly string[]): void {
  const { values } = parseArgs({ args: [...args], options: { space: { type: "string" } } });
  const space = values.space === undefined ? [] : [resolve(values.space)];
  const app = spawn(electron, [root, ...space], { stdio: "inherit" });
  app.on("exit", (code) => (process.exitCode = code ?? 1));
}
