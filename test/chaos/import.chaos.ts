// Imports that are killed, that meet failing system calls, and that are given mutated lines.

import fc from "fast-check";
import { expect, test } from "vitest";
import { importMessages } from "../../electron/import/import-messages.ts";
import { importFaultScenarios } from "../import/import-fault-scenarios.ts";
import { killWhileImporting } from "../import/kill-imports.ts";
import { mutatedLine } from "../import/message-lines.ts";
import { scratchSpace } from "../import/scratch-space.ts";
import { goodMessages, historiesOfSpace, naiveHistories } from "../import/space-histories.ts";
import { sweepFaults } from "../space/fault-sweep.ts";
import { whyNoStrace } from "../space/strace.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { chaosRuns, chaosSeed } from "./chaos-size.ts";

test.each([
  ["an import", "atOnce", 20],
  ["an import in pieces", "inPieces", 20],
  ["undoing an import", "undo", 15],
  ["removing a person", "remove", 15],
] as const)("%s that is killed leaves the space as it was, or is done", async (what, way, runs) => {
  const kills = { way, kills: chaosRuns(runs), seed: chaosSeed() };
  const { before, after } = await killWhileImporting(temporaryFolder(), kills);
  console.log(`${before + after} kills of ${what}: ${before} as before, ${after} done; 0 lost, 0 half done`);
  expect(before).toBeGreaterThan(0);
});

const reason = whyNoStrace();

test.skipIf(reason !== undefined)(
  `a system call that fails during an import is named, and the space is as it was${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  async () => {
    const folder = temporaryFolder();
    for (const scenario of await importFaultScenarios(folder)) {
      const options = { folder, most: chaosRuns(20), seed: chaosSeed() };
      const { points, possible, named } = await sweepFaults(scenario, options);
      const kinds = [...named].map(([kind, count]) => `${kind} ${count}`).join(", ");
      console.log(
        `${points} of ${possible} fault points while ${scenario.name}: ${kinds}; 0 lost, 0 half done, 0 damaged`,
      );
      expect(points).toBeGreaterThan(0);
    }
  },
);

test("of mutated lines each is refused or read rightly", async () => {
  const lines = fc.sample(mutatedLine, { numRuns: 20_000, seed: chaosSeed() });
  let read = 0;
  for (let from = 0; from < lines.length; from += 2_000) {
    using scratch = scratchSpace();
    const part = lines.slice(from, from + 2_000);
    const result = await importMessages({ space: scratch.space, lines: part, skipInvalid: true });
    expect(result.ok).toBe(true);
    expect(historiesOfSpace(scratch.space)).toEqual(naiveHistories(part));
    read += part.filter((line) => goodMessages(line).length > 0).length;
  }
  console.log(`${lines.length} mutated lines: ${read} still messages and read rightly, the others refused`);
});
