// Outputs on a file system that has no hard links (FAT): there, no old file can be kept aside.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { CommandFailure } from "./command-failure.ts";
import { withOutputFiles } from "./output-files.ts";

vi.mock("node:fs", async (original) => ({
  ...(await original<typeof import("node:fs")>()),
  linkSync: () => {
    throw Object.assign(new Error("no links here"), { code: "EPERM", syscall: "link" });
  },
}));

test("where a later file fails, one that took an old file's place stays, and a wholly new one goes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rehearse-outputs-"));
  const inFolder = (name: string): string => join(folder, name);
  writeFileSync(inFolder("a"), "old");
  mkdirSync(inFolder("gone"));
  const failing = withOutputFiles([inFolder("a"), inFolder("b"), inFolder("gone/c")], async (files) => {
    for (const file of files) await file.write(Buffer.from("new"));
    rmSync(inFolder("gone"), { recursive: true });
  });
  await expect(failing).rejects.toBeInstanceOf(CommandFailure);
  expect([readFileSync(inFolder("a"), "utf8"), readdirSync(folder)]).toEqual(["new", ["a"]]);
  rmSync(folder, { recursive: true });
});
