import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSpace } from "../../electron/space/open-space.ts";
import { acquireWriterLock } from "../../electron/space/writer-lock.ts";
import { savedNumber, writeNumber } from "./numbered-content.ts";
import { errorOf, opened, valueOf } from "./opened.ts";
import { type Program, startProgram } from "./program.ts";
import { temporaryFolder } from "./temporary-folder.ts";

function newSpace(): string {
  const path = join(temporaryFolder(), "shared.rehearse");
  const space = opened(path, "create");
  valueOf(space.transaction(() => writeNumber(space, 1)));
  space.close();
  return path;
}

async function opening(path: string, mode: string): Promise<Program> {
  const program = startProgram("opening-program.ts", [path, mode]);
  await Promise.race([program.said("opened"), program.said("failed")]);
  return program;
}

async function end(program: Program): Promise<void> {
  program.process.stdin?.end();
  await program.ended;
}

test("of twenty programs that start at once one writes, and the others are told so", async () => {
  const path = newSpace();
  const programs = await Promise.all(Array.from({ length: 20 }, () => opening(path, "readWrite")));
  const words = programs.map((program) => program.lines().join());
  expect(words.filter((said) => said === "opened 1")).toHaveLength(1);
  expect(words.filter((said) => said === "failed openElsewhere")).toHaveLength(19);
  await Promise.all(programs.map(end));
  expect(readdirSync(join(path, ".."))).toEqual(["shared.rehearse"]);
});

test("when the writer is killed the space is free in less than a second", async () => {
  const path = newSpace();
  const owner = await opening(path, "readWrite");
  expect(errorOf(openSpace(path, { mode: "readWrite" })).kind).toBe("openElsewhere");
  owner.process.kill("SIGKILL");
  await owner.ended;
  const before = performance.now();
  const lock = acquireWriterLock(path);
  expect(performance.now() - before).toBeLessThan(1_000);
  lock.release();
  opened(path, "readWrite").close();
  expect(readdirSync(join(path, ".."))).toEqual(["shared.rehearse"]);
});

test("readers read along while another program writes, and see each save whole", async () => {
  const path = newSpace();
  const reader = opened(path, "readOnly");
  const writer = startProgram("saving-program.ts", [path]);
  await writer.said("confirmed 2");
  let last = 0;
  for (let look = 0; look < 200; look++) {
    const number = valueOf(reader.read(() => savedNumber(reader)));
    expect(number).toBeGreaterThanOrEqual(last);
    last = number;
  }
  expect(last).toBeGreaterThan(1);
  writer.process.kill("SIGKILL");
  await writer.ended;
  reader.close();
});

test("a reader that closes in the writer's own program leaves the writer its lock", async () => {
  const path = newSpace();
  const writer = opened(path, "readWrite");
  opened(path, "readOnly").close();
  expect(errorOf(openSpace(path, { mode: "readWrite" })).kind).toBe("openElsewhere");
  const other = await opening(path, "readWrite");
  expect(other.lines()).toEqual(["failed openElsewhere"]);
  const reading = await opening(path, "readOnly");
  valueOf(writer.transaction(() => writeNumber(writer, 2)));
  await end(reading);
  expect(valueOf(writer.read(() => savedNumber(writer)))).toBe(2);
  writer.close();
});

test("a writer that closes while a reader has the space open leaves everything in place for the next", async () => {
  const path = newSpace();
  const writer = opened(path, "readWrite");
  valueOf(writer.transaction(() => writeNumber(writer, 2)));
  const reader = opened(path, "readOnly");
  writer.close();
  expect(valueOf(reader.read(() => savedNumber(reader)))).toBe(2);
  reader.close();
  opened(path, "readWrite").close();
  expect(readdirSync(join(path, ".."))).toEqual(["shared.rehearse"]);
});
