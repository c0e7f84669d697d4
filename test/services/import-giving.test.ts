// Files that a window gives: by path, or in pieces; what is wrong with them is a refusal, and what came in pieces never
// outlives its window.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { afterEach, beforeEach, expect, test } from "vitest";
import { pieceBytes } from "../../shared/api/import-contract.ts";
import {
  GivenFiles,
  mostFilesOfWindow,
  mostReceivedBytes,
} from "../../electron/services/imports/given-files.ts";
import { clearLeftFolders, GivenFolder } from "../../electron/services/imports/given-folder.ts";
import { Refused } from "../../electron/services/refused.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { refusalKind, refusalOf } from "./refusal.ts";
import { servicesUnderTest } from "./services-under-test.ts";

const window = "w";
const base64 = (text: string): string => Buffer.from(text).toString("base64");

let root = "";
let given: GivenFiles;
beforeEach(() => {
  root = temporaryFolder();
  given = new GivenFiles(new GivenFolder(root));
});
afterEach(() => given.close());

const kindOf = async (asked: Promise<unknown>): Promise<string> => {
  try {
    await asked;
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.refusal.kind;
    throw thrown;
  }
  return "done";
};

/** Everything that lies in private folders, with the folders. */
const lying = (): readonly string[] => readdirSync(root, { recursive: true }).map(String);

test("a file by its path is read where it lies, and taking it back leaves it there", async () => {
  const { host, folder } = servicesUnderTest();
  const path = join(folder, "a.csv");
  writeFileSync(path, "x,y\n");
  const file = await host.import.givePath({ window, path });
  expect(file).toEqual({ file: expect.stringMatching(/^[0-9a-f]{32}$/), name: "a.csv", bytes: 4 });
  await host.import.takeBack({ file: file.file });
  expect(statSync(path).size).toBe(4);
  expect(await refusalKind(host.import.look({ file: file.file, mapping: null }))).toBe("fileGone");
});

test("what is no file that can be read is refused with what was found", async () => {
  const { host, folder } = servicesUnderTest();
  mkdirSync(join(folder, "folder.csv"));
  const give = (path: string) => refusalOf(host.import.givePath({ window, path }));
  expect(await give("a.csv")).toMatchObject({ kind: "notAbsolute" });
  expect((await give(join(folder, "gone.csv"))).happened).toBe(
    "“gone.csv” cannot be read: found no such file or folder.",
  );
  expect((await give(join(folder, "folder.csv"))).happened).toBe(
    "“folder.csv” cannot be read: found a folder.",
  );
  if (process.platform !== "win32")
    expect((await give("/dev/null")).happened).toBe("“null” cannot be read: found a pipe or a device.");
});

test("pieces become the file, in a folder for this person's eyes alone", async () => {
  const { file } = await given.begin(window, { name: "Orders 2026.jsonl.gz", bytes: 6 });
  expect(() => given.readable(file)).toThrow("fileNotWhole");
  await given.addPiece(file, 0, Buffer.from("abcd"));
  await given.addPiece(file, 4, Buffer.from("ef"));
  const { path, name } = given.readable(file);
  expect(name).toBe("Orders 2026.jsonl.gz");
  expect(path.endsWith(".jsonl.gz")).toBe(true);
  expect(path).not.toContain("Orders");
  expect(readdirSync(root)).toEqual([expect.stringMatching(new RegExp(`^rehearse-given-${process.pid}-`))]);
  if (process.platform === "win32") return;
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(path, "..")).mode & 0o777).toBe(0o700);
});

test("an empty file is whole from the beginning", async () => {
  const { file } = await given.begin(window, { name: "empty.csv", bytes: 0 });
  expect(statSync(given.readable(file).path).size).toBe(0);
});

test("a piece out of its place is refused, and the file goes on where it was", async () => {
  const { file } = await given.begin(window, { name: "a.csv", bytes: 6 });
  await given.addPiece(file, 0, Buffer.from("abc"));
  const wrong: readonly (readonly [number, string])[] = [
    [0, "abc"],
    [4, "d"],
    [3, "defg"],
    [3, ""],
  ];
  for (const [offset, text] of wrong)
    expect(await kindOf(given.addPiece(file, offset, Buffer.from(text)))).toBe("pieceOutOfPlace");
  await given.addPiece(file, 3, Buffer.from("def"));
  expect(statSync(given.readable(file).path).size).toBe(6);
});

test("pieces that do not wait for each other are written in order, up to a bound", async () => {
  const { file } = await given.begin(window, { name: "a.csv", bytes: 100 });
  const pieces = Array.from({ length: 100 }, (_, at) => kindOf(given.addPiece(file, at, Buffer.from([at]))));
  const outcomes = await Promise.all(pieces);
  expect(outcomes.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => "done"));
  expect(outcomes.slice(8).every((kind) => kind !== "done")).toBe(true);
});

test("too many files, too large ones, and those without room are refused before they begin", async () => {
  expect(await kindOf(given.begin(window, { name: "a", bytes: mostReceivedBytes + 1 }))).toBe("fileTooLarge");
  const full = new GivenFolder(root);
  full.hasRoom = () => Promise.resolve(false);
  const withoutRoom = new GivenFiles(full);
  expect(await kindOf(withoutRoom.begin(window, { name: "a", bytes: 1 }))).toBe("noRoom");
  expect(lying()).toEqual([]);
  for (let number = 0; number < mostFilesOfWindow; number += 1)
    await given.begin(window, { name: "a.csv", bytes: 0 });
  expect(await kindOf(given.begin(window, { name: "a.csv", bytes: 0 }))).toBe("tooManyFiles");
  expect(await kindOf(given.begin("another window", { name: "a.csv", bytes: 0 }))).toBe("done");
});

test("room is counted with what other files still need", async () => {
  const asked: number[] = [];
  const folder = new GivenFolder(root);
  folder.hasRoom = (bytes) => {
    asked.push(bytes);
    return Promise.resolve(true);
  };
  const counting = new GivenFiles(folder);
  const { file } = await counting.begin(window, { name: "a", bytes: 100 });
  await counting.addPiece(file, 0, Buffer.alloc(40));
  await Promise.all([1, 2].map(() => counting.begin(window, { name: "b", bytes: 10 })));
  expect(asked).toEqual([100, 70, 80]);
  await counting.close();
});

test("what came in pieces goes when it is taken back, when its window is gone, and at the end", async () => {
  const begun = await Promise.all(["a", "a", "b"].map((of) => given.begin(of, { name: "a.csv", bytes: 3 })));
  const files = (): number => lying().filter((path) => path.endsWith(".csv")).length;
  expect(files()).toBe(3);
  await given.takeBack(begun[0]!.file);
  expect(files()).toBe(2);
  await given.forgetWindow("a");
  expect(files()).toBe(1);
  await given.close();
  expect(lying()).toEqual([]);
  expect(await kindOf(given.begin("a", { name: "late.csv", bytes: 3 }))).toBe("fileGone");
});

test("a folder that was swept away is made again, and one that cannot be is said", async () => {
  await given.begin(window, { name: "a.csv", bytes: 3 });
  for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
  const { file } = await given.begin(window, { name: "b.csv", bytes: 1 });
  await given.addPiece(file, 0, Buffer.from("b"));
  expect(statSync(given.readable(file).path).size).toBe(1);
  const nowhere = new GivenFiles(new GivenFolder(join(root, "gone")));
  expect(await kindOf(nowhere.begin(window, { name: "a.csv", bytes: 3 }))).toBe("notWritable");
  expect(await kindOf(nowhere.folder())).toBe("diskFailed");
});

test("a window's files go with its stream of changes", async () => {
  const { host } = servicesUnderTest();
  const changes = await host.host.changes({ window });
  const { file } = await host.import.giveFile({ window, name: "a.csv", bytes: 3 });
  await host.import.givePiece({ file, offset: 0, base64: base64("abc") });
  await changes.return?.(undefined);
  expect(await refusalKind(host.import.givePiece({ file, offset: 3, base64: base64("d") }))).toBe("fileGone");
});

test("folders of programs that were killed are cleared away, those of running ones are not", () => {
  const ended = spawnSync(process.execPath, ["-e", "process.stdout.write(String(process.pid))"]);
  const left = `rehearse-given-${ended.stdout.toString()}-abcdef`;
  mkdirSync(join(root, left, "deep"), { recursive: true });
  mkdtempSync(join(root, `rehearse-given-${process.pid}-`));
  writeFileSync(join(root, `${left}-file`), "");
  mkdirSync(join(root, "rehearse-given-things"));
  clearLeftFolders(root);
  expect(readdirSync(root)).toHaveLength(3);
  expect(readdirSync(root)).not.toContain(left);
  rmSync(root, { recursive: true });
  clearLeftFolders(root);
});

test("one piece more than fits is malformed", async () => {
  const { host } = servicesUnderTest();
  const { file } = await host.import.giveFile({ window, name: "a.csv", bytes: 2 * pieceBytes });
  const piece = Buffer.alloc(pieceBytes + 3).toString("base64");
  await expect(host.import.givePiece({ file, offset: 0, base64: piece })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await host.import.givePiece({ file, offset: 0, base64: Buffer.alloc(pieceBytes).toString("base64") });
});
