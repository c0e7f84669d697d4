import { expect, test } from "vitest";
import { sweepFaults } from "../space/fault-sweep.ts";
import { whyNoStrace } from "../space/strace.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { importing } from "./import-fault-scenario.ts";

const reason = whyNoStrace();

test.skipIf(reason !== undefined)(
  `a system call that fails during an import is named, and the space is as it was${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  { timeout: 300_000 },
  async () => {
    const folder = temporaryFolder();
    const { points, named } = await sweepFaults(await importing(folder), { folder, most: 4, seed: 5 });
    expect(points).toBe(4);
    expect([...named.keys()]).not.toContain("unexpected");
  },
);
