// Every way of writing a space, with system calls that fail.

import { expect, test } from "vitest";
import { faultScenarios } from "../space/fault-scenarios.ts";
import { sweepFaults } from "../space/fault-sweep.ts";
import { whyNoStrace } from "../space/strace.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { chaosRuns, chaosSeed } from "./chaos-size.ts";

const reason = whyNoStrace();

test.skipIf(reason !== undefined)(
  `a failing system call is named and loses nothing confirmed${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  async () => {
    const folder = temporaryFolder();
    for (const scenario of faultScenarios(folder)) {
      const options = { folder, most: chaosRuns(40), seed: chaosSeed() };
      const { points, possible, named } = await sweepFaults(scenario, options);
      const kinds = [...named].map(([kind, count]) => `${kind} ${count}`).join(", ");
      console.log(
        `${points} of ${possible} fault points while ${scenario.name}: ${kinds}; 0 lost, 0 half done, 0 damaged`,
      );
      expect(points).toBeGreaterThan(0);
    }
  },
);
