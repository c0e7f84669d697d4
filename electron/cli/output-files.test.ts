import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CommandFailure } from "./command-failure.ts";
import { withOutputFiles } from "./output-files.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text, "utf8");

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "rehearse-outputs-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(inFolder(name), "utf8");

test("files get their names when all is written, and not before", async () => {
  writeFileSync(inFolder("a"), "old");
  const value = await withOutputFiles([inFolder("a"), inFolder("b")], async ([a, b]) => {
    await a!.write(bytes("new "));
    await b!.write(bytes("second"));
    await a!.write(bytes("text"));
    expect([read("a"), existsSync(inFolder("b"))]).toEqual(["old", false]);
    return 7;
  });
  expect(value).toBe(7);
  expect([read("a"), read("b"), readdirSync(folder).sort()]).toEqual(["new text", "second", ["a", "b"]]);
});

test("work that fails leaves everything as it was", async () => {
  writeFileSync(inFolder("a"), "old");
  const failure = new Error("no");
  const failing = withOutputFiles([inFolder("a"), inFolder("b")], async ([a]) => {
    await a!.write(bytes("new"));
    throw failure;
  });
  await expect(failing).rejects.toBe(failure);
  expect([read("a"), readdirSync(folder)]).toEqual(["old", ["a"]]);
});

test("where the last file cannot be put in place, those before it get back what was there", async () => {
  writeFileSync(inFolder("a"), "old");
  mkdirSync(inFolder("gone"));
  const failing = withOutputFiles([inFolder("a"), inFolder("b"), inFolder("gone/c")], async (files) => {
    for (const file of files) await file.write(bytes("new"));
    rmSync(inFolder("gone"), { recursive: true });
  });
  await expect(failing).rejects.toBeInstanceOf(CommandFailure);
  expect([read("a"), readdirSync(folder)]).toEqual(["old", ["a"]]);
});

test.skipIf(!existsSync("/dev/full"))("a full disk is told by the name of the file", async () => {
  const failing = withOutputFiles(["/dev/full"], async ([full]) => full!.write(bytes("x")));
  await expect(failing).rejects.toMatchObject({
    problems: ["/dev/full: found a full disk, expected a file that can be written"],
    exitCode: 2,
  });
});
