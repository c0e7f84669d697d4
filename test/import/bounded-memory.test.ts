// The records of an import may be many times what it keeps in memory.

import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { once } from "node:events";
import { expect, test } from "vitest";
import { opened } from "../space/opened.ts";
import { startProgram } from "../space/program.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";

const messages = 60_000;
const payload = "x".repeat(6_000);

/** Large messages, each another, of people by turns. */
async function writeMessages(path: string): Promise<void> {
  const file = createWriteStream(path);
  for (let index = 0; index < messages; index++) {
    const content = `{"type":"track","event":"A","userId":"u${index % 3_001}","timestamp":"2026-01-01T00:00:00Z"`;
    const isFull = !file.write(`${content},"properties":{"note":"${index} ${payload}"}}\n`);
    if (isFull) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}

async function peakMegabytes(folder: string, budgetBytes: number): Promise<number> {
  const path = join(folder, `${budgetBytes}.rehearse`);
  opened(path, "create").close();
  const file = join(folder, "messages.jsonl");
  const program = startProgram("../import/importing-program.ts", [path, file, String(budgetBytes)]);
  expect(await program.ended).toBe(0);
  expect(program.lines()).toContain(`confirmed ${messages}`);
  const peak = program.lines().find((line) => line.startsWith("peak "));
  return Number(peak?.slice("peak ".length)) / 1_024;
}

test("memory follows the budget, not the size of the file", { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  await writeMessages(join(folder, "messages.jsonl"));
  const small = await peakMegabytes(folder, 32 << 20);
  const large = await peakMegabytes(folder, 1 << 30);
  // All records together are 360 MB.
  expect(large - small).toBeGreaterThan(150);
});
