// The command line says which version it is: that of the package.

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { runCommandLine } from "../../electron/cli/run-command-line.ts";

it("prints the package's version", async () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const written: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (text) => written.push(String(text)) > 0;
  const exitCode = await runCommandLine(["--version"]).finally(() => (process.stdout.write = write));
  expect({ exitCode, printed: written.join("") }).toEqual({ exitCode: 0, printed: `${version}\n` });
});
