// Runs one command line of the repository's tools and waits for its end. Works the same from an npm script
// and by hand, on every platform: the tools of node_modules come first in the path.

import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

export const root = join(import.meta.dirname, "..");

export interface Outcome {
  readonly exitCode: number;
  /** Both streams in the order in which they came; "" where the command wrote to the terminal. */
  readonly output: string;
}

/** `show` lets the command write to the terminal; otherwise its output is collected. Fails only as an exit code. */
export async function runCommand(command: string, options: { readonly show: boolean }): Promise<Outcome> {
  const path = [join(root, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
  process.env["PATH"] = path;
  const child = spawn(command, { cwd: root, shell: true, stdio: options.show ? "inherit" : "pipe" });
  let output = "";
  child.stdout?.on("data", (piece: Buffer) => (output += piece.toString()));
  child.stderr?.on("data", (piece: Buffer) => (output += piece.toString()));
  const exitCode = await new Promise<number>((resolve) => {
    child.on("error", () => resolve(127));
    child.on("close", (code) => resolve(code ?? 1));
  });
  return { exitCode, output };
}
