import { expect, test } from "vitest";
import { sweepFaults } from "../space/fault-sweep.ts";
import { whyNoStrace } from "../space/strace.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { chaosRuns, chaosSeed } from "./chaos-size.ts";

const reason = whyNoStrace();

test.skipIf(reason !== undefined)(
  `a failing system call is named and loses nothing confirmed${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  async () => {
    const { points, possible, named } = await sweepFaults(temporaryFolder(), chaosRuns(80), chaosSeed());
    const kinds = [...named].map(([kind, count]) => `${kind} ${count}`);
    console.log(
      `${points} of ${possible} fault points while saving: ${kinds.join(", ")}; 0 lost, 0 half done, 0 damaged`,
    );
    expect(points).toBeGreaterThan(0);
  },
);
