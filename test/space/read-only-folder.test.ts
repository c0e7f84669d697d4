import { chmodSync, copyFileSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { writeNumber } from "./numbered-content.ts";
import { opened, valueOf } from "./opened.ts";
import { startProgram } from "./program.ts";
import { filesOfSpace } from "./strace.ts";
import { temporaryFolder } from "./temporary-folder.ts";

// Permissions do not bind root: there the programs run as another user.
const nobody = 65_534;
const user = process.getuid?.() === 0 ? { userId: nobody } : {};
const onPosix = test.skipIf(process.platform === "win32");

async function openInReadOnlyFolder(path: string, mode: string): Promise<readonly string[]> {
  const folder = join(path, "..");
  for (const file of filesOfSpace(path)) if (existsSync(file)) chmodSync(file, 0o444);
  chmodSync(folder, 0o555);
  const program = startProgram("opening-program.ts", [path, mode], user);
  program.process.stdin?.end();
  await program.ended;
  chmodSync(folder, 0o755);
  return program.lines();
}

function newSpace(): string {
  const path = join(temporaryFolder(), "kept.rehearse");
  const space = opened(path, "create");
  valueOf(space.transaction(() => writeNumber(space, 7)));
  space.close();
  return path;
}

/** As a program leaves it that was killed: the last save is in the -wal file alone. */
function leftBehind(): string {
  const path = newSpace();
  const copy = join(temporaryFolder(), "killed.rehearse");
  const space = opened(path, "readWrite");
  valueOf(space.transaction(() => writeNumber(space, 8)));
  for (const suffix of ["", "-wal", "-shm"]) copyFileSync(path + suffix, copy + suffix);
  space.close();
  return copy;
}

onPosix("a space in a read-only folder opens for reading, and leaves nothing there", async () => {
  const path = newSpace();
  expect(await openInReadOnlyFolder(path, "readOnly")).toEqual(["opened 7"]);
  expect(filesOfSpace(path).filter((file) => existsSync(file))).toEqual([path]);
});

onPosix("a space in a read-only folder does not open for writing, and says why", async () => {
  expect(await openInReadOnlyFolder(newSpace(), "readWrite")).toEqual(["failed readOnlyPlace"]);
});

onPosix("no space is made in a read-only folder", async () => {
  const path = join(temporaryFolder(), "new.rehearse");
  expect(await openInReadOnlyFolder(path, "create")).toEqual(["failed readOnlyPlace"]);
});

onPosix("a space that was copied alone while it was open is readable in a read-only folder", async () => {
  const path = newSpace();
  const database = new Database(path);
  database.pragma("journal_mode = WAL");
  database.close();
  expect(await openInReadOnlyFolder(path, "readOnly")).toEqual(["opened 7"]);
});

onPosix("saves that only the -wal file holds are seen in a read-only folder", async () => {
  expect(await openInReadOnlyFolder(leftBehind(), "readOnly")).toEqual(["opened 8"]);
});

onPosix("where they cannot be seen the space is refused, not shown without them", async () => {
  const path = leftBehind();
  rmSync(`${path}-shm`);
  expect(await openInReadOnlyFolder(path, "readOnly")).toEqual(["failed unfinishedChanges"]);
});
