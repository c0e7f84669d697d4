import { expect, test } from "vitest";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { killServiceImports } from "./kill-service-imports.ts";

test("a host that is killed while it imports leaves the space as it was, or the import done, and no files", async () => {
  const { before, after, left } = await killServiceImports(temporaryFolder(), 6, 5);
  expect(before + after).toBe(6);
  expect(before).toBeGreaterThan(0);
  expect(left).toBeGreaterThan(0);
}, 120_000);
