import { expect, test } from "vitest";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { killWhileImporting } from "./kill-imports.ts";

test.each([
  ["an import", "atOnce", 8],
  ["an import in pieces", "inPieces", 8],
  ["undoing an import", "undo", 5],
  ["removing a person", "remove", 5],
] as const)(
  "%s that is killed leaves the space as it was, or is done",
  { timeout: 120_000 },
  async (_, way, kills) => {
    const { before, after } = await killWhileImporting(temporaryFolder(), { way, kills, seed: 7 });
    expect(before + after).toBe(kills);
    expect(before).toBeGreaterThan(0);
  },
);
