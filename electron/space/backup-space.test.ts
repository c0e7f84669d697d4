import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changeByHand } from "../../test/space/change-by-hand.ts";
import { errorOf, opened, valueOf } from "../../test/space/opened.ts";
import { randomFrom } from "../../test/space/random.ts";
import { readEverything, writeSample } from "../../test/space/sample-content.ts";
import { temporaryFolder } from "../../test/space/temporary-folder.ts";
import { backupSpace } from "./backup-space.ts";
import type { Space } from "./space.ts";

function openSample(): Space {
  const space = opened(join(temporaryFolder(), "original.rehearse"), "create");
  writeSample(space, randomFrom(1));
  return space;
}

function contentOf(path: string): string {
  const space = opened(path, "readOnly");
  const content = readEverything(space);
  space.close();
  return content;
}

test("a backup of a space that is open for writing holds what was confirmed, in one file", async () => {
  const space = openSample();
  const target = join(temporaryFolder(), "backup.rehearse");
  const steps: number[] = [];
  const report = valueOf(await backupSpace(space.path, target, { onProgress: (done) => steps.push(done) }));
  expect(report).toMatchObject({ path: target, spaceId: space.spaceId, damage: [] });
  expect(contentOf(target)).toBe(readEverything(space));
  expect(readdirSync(join(target, ".."))).toEqual(["backup.rehearse"]);
  expect(steps.every((done) => done >= 0 && done <= 1)).toBe(true);
  space.close();
});

test("an existing file is overwritten only when told, and never the space itself", async () => {
  const space = openSample();
  space.close();
  const target = join(temporaryFolder(), "backup.rehearse");
  writeFileSync(target, "precious");
  expect(errorOf(await backupSpace(space.path, target))).toEqual({ kind: "fileExists", path: target });
  expect(readFileSync(target, "utf8")).toBe("precious");
  valueOf(await backupSpace(space.path, target, { overwrite: true }));
  expect(contentOf(target)).toBe(contentOf(space.path));
  const onItself = await backupSpace(space.path, space.path, { overwrite: true });
  expect(errorOf(onItself).kind).toBe("fileExists");
});

test("a backup that is cancelled on its way leaves nothing behind", async () => {
  const space = openSample();
  const folder = temporaryFolder();
  const cancelling = new AbortController();
  const backup = backupSpace(space.path, join(folder, "backup.rehearse"), {
    onProgress: () => cancelling.abort(),
    signal: cancelling.signal,
  });
  await expect(backup).rejects.toThrow("aborted");
  expect(readdirSync(folder)).toEqual([]);
  space.close();
});

test("a space that somebody writes is not overwritten by a backup of another", async () => {
  const [space, other] = [openSample(), openSample()];
  const failed = await backupSpace(space.path, other.path, { overwrite: true });
  expect(errorOf(failed).kind).toBe("openElsewhere");
  expect(readdirSync(join(other.path, "..")).some((name) => name.includes(".new-"))).toBe(false);
  space.close();
  other.close();
});

test("a damaged space makes no backup, and says what is damaged", async () => {
  const space = openSample();
  space.close();
  changeByHand(space.path, "UPDATE setting SET value = '1'");
  const target = join(temporaryFolder(), "backup.rehearse");
  const failed = errorOf(await backupSpace(space.path, target));
  expect(failed).toEqual({ kind: "damaged", path: space.path, what: 'setting "lastOpened"' });
  expect(existsSync(target)).toBe(false);
});

test("a missing space and a missing folder are named", async () => {
  const space = openSample();
  space.close();
  const folder = join(temporaryFolder(), "missing");
  const path = join(folder, "b.rehearse");
  expect(errorOf(await backupSpace(space.path, path))).toEqual({ kind: "missingFolder", path, folder });
  const missing = join(temporaryFolder(), "missing.rehearse");
  expect(errorOf(await backupSpace(missing, `${missing}.backup`)).kind).toBe("missingFile");
});
