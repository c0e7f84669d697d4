// Processes killed while they save to a space or migrate it.

import { expect, test } from "vitest";
import { killWhileMigrating } from "../space/kill-migrations.ts";
import { killWhileSaving } from "../space/kill-saves.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { chaosRuns, chaosSeed } from "./chaos-size.ts";

test("a program that is killed while it saves loses nothing confirmed and leaves nothing half done", async () => {
  const { kills, confirmed } = await killWhileSaving(temporaryFolder(), chaosRuns(50), chaosSeed());
  console.log(`${kills} kills while saving: ${confirmed} saves confirmed, 0 lost, 0 half done`);
  expect(confirmed).toBeGreaterThan(0);
});

test("a migration that is killed leaves a whole space of one version or the next, with its content", async () => {
  const versions = await killWhileMigrating(temporaryFolder(), chaosRuns(50), chaosSeed());
  const found = [...versions]
    .sort(([a], [b]) => a - b)
    .map(([version, count]) => `version ${version} ${count} times`);
  console.log(`kills while migrating: ${found.join(", ")}, 0 lost, 0 half done`);
  // Kills that all fall before or behind the migrations would prove nothing.
  expect(versions.size).toBeGreaterThan(1);
});
