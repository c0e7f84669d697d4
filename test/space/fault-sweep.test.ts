import { expect, test } from "vitest";
import { faultScenarios } from "./fault-scenarios.ts";
import { sweepFaults } from "./fault-sweep.ts";
import { whyNoStrace } from "./strace.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Programs that start one after the other, each under strace, on a machine that may be busy. */
const manyStartsMs = 300_000;

const reason = whyNoStrace();

test.skipIf(reason !== undefined)(
  `a failing system call is named and loses nothing confirmed${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  async () => {
    const folder = temporaryFolder();
    const kinds = new Set<string>();
    for (const scenario of faultScenarios(folder)) {
      const { points, named } = await sweepFaults(scenario, { folder, most: 3, seed: 2 });
      expect(points).toBe(3);
      for (const kind of named.keys()) kinds.add(kind);
    }
    expect([...kinds].some((kind) => kind === "diskFull" || kind === "inputOutput")).toBe(true);
  },
  manyStartsMs,
);
