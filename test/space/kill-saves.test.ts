import { expect, test } from "vitest";
import { killWhileSaving } from "./kill-saves.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("a program that is killed while it saves loses nothing confirmed and leaves nothing half done", async () => {
  const { kills, confirmed } = await killWhileSaving(temporaryFolder(), 8, 3);
  expect(kills).toBe(8);
  expect(confirmed).toBeGreaterThan(0);
});
