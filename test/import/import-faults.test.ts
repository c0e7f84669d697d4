import { expect, test } from "vitest";
import { sweepFaults } from "../space/fault-sweep.ts";
import { whyNoStrace } from "../space/strace.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { importFaultScenarios } from "./import-fault-scenarios.ts";

const reason = whyNoStrace();

test.skipIf(reason !== undefined)(
  `a system call that fails during an import is named, and the space is as it was${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  { timeout: 300_000 },
  async () => {
    const folder = temporaryFolder();
    for (const scenario of await importFaultScenarios(folder)) {
      const { points, named } = await sweepFaults(scenario, { folder, most: 3, seed: 5 });
      expect(points).toBe(3);
      expect([...named.keys()]).not.toContain("unexpected");
    }
  },
);
