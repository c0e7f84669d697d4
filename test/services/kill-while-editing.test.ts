import { expect, test } from "vitest";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { killWhileEditing } from "./kill-editing.ts";

test("a host that is killed while somebody edits loses no confirmed save, nor what can be undone of it", async () => {
  const { kills, confirmed } = await killWhileEditing(temporaryFolder(), 8, 3);
  expect(kills).toBe(8);
  expect(confirmed).toBeGreaterThan(0);
});
