import { expect, test } from "vitest";
import { sweepFaults } from "./fault-sweep.ts";
import { whyNoStrace } from "./strace.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const reason = whyNoStrace();

test.skipIf(reason !== undefined)(
  `a failing system call is named and loses nothing confirmed${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  async () => {
    const { points, named } = await sweepFaults(temporaryFolder(), 12, 2);
    expect(points).toBe(12);
    expect([...named.keys()].some((kind) => kind === "diskFull" || kind === "inputOutput")).toBe(true);
  },
);
