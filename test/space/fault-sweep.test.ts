import { expect, test } from "vitest";
import { faultScenarios } from "./fault-scenarios.ts";
import { sweepFaults } from "./fault-sweep.ts";
import { whyNoStrace } from "./strace.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const reason = whyNoStrace();

test.skipIf(reason !== undefined)(
  `a failing system call is named and loses nothing confirmed${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  async () => {
    const folder = temporaryFolder();
    for (const scenario of faultScenarios(folder)) {
      const { points, named } = await sweepFaults(scenario, { folder, most: 5, seed: 2 });
      expect(points).toBe(5);
      expect([...named.keys()].some((kind) => kind !== "none")).toBe(true);
    }
  },
);
