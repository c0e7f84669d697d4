// Single bits of a space file changed at random.

import { expect, test } from "vitest";
import { flipBits } from "../space/bit-flips.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { chaosRuns, chaosSeed } from "./chaos-size.ts";

test("every changed bit of a space is found, or changes nothing that it holds", () => {
  const runs = chaosRuns(200);
  const { refused, found, harmless, missed } = flipBits(temporaryFolder(), runs, chaosSeed());
  console.log(
    `${runs} changed bits: ${refused} refused on opening, ${found} found by the check, ` +
      `${harmless} without any effect, ${missed.length} missed`,
  );
  expect(missed).toEqual([]);
});
