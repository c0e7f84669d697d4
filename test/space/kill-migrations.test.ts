import { expect, test } from "vitest";
import { killWhileMigrating } from "./kill-migrations.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("a migration that is killed leaves a whole space of one version or the next, with its content", async () => {
  const versions = await killWhileMigrating(temporaryFolder(), 6, 5);
  expect([...versions.values()].reduce((sum, count) => sum + count, 0)).toBe(6);
});
