import { expect, test } from "vitest";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { killWhileImporting } from "./kill-imports.ts";

test("an import that is killed leaves the space as it was, or is done", { timeout: 120_000 }, async () => {
  const { before, after } = await killWhileImporting(temporaryFolder(), 10, 7);
  expect(before + after).toBe(10);
  expect(before).toBeGreaterThan(0);
});
