// The launcher, in a folder with a small stand-in for the command line: which code it starts, on which Node,
// and that exit codes and signals go through.

import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const here = import.meta.dirname;
const standIn = (name: string): string => `
  const [command] = process.argv.slice(2);
  if (command === "boom") process.exitCode = 2;
  else if (command === "wait") {
    process.on("SIGTERM", () => process.exit(3));
    setTimeout(() => undefined, 20_000);
    console.log("waiting");
  } else console.log("${name}", ...process.argv.slice(2));
`;

let folder = "";
let launcher = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rehearse-launcher-"));
  launcher = join(folder, "electron/cli/rehearse.js");
  for (const path of ["electron/cli", "shared/base", "dist"])
    mkdirSync(join(folder, path), { recursive: true });
  copyFileSync(join(here, "rehearse.js"), launcher);
  write("package.json", '{ "type": "module" }', 1);
  write("package-lock.json", "{}", 1);
  write("shared/base/a.ts", "export {};", 2);
  write("electron/cli/main.ts", standIn("sources"), 2);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file as if it had been written `at` seconds into the epoch. */
function write(path: string, text: string, at: number): void {
  writeFileSync(join(folder, path), text);
  utimesSync(join(folder, path), at, at);
}

function launch(
  node: string,
  ...args: readonly string[]
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(node, [launcher, ...args], { encoding: "utf8" });
}

describe("on Node 24", () => {
  test("starts the bundle where no source is newer", () => {
    write("dist/cli.js", standIn("bundle"), 3);
    expect(launch(process.execPath, "a", "b c").stdout).toBe("bundle a b c\n");
  });

  test("starts the sources where one is newer than the bundle, or where there is none", () => {
    expect(launch(process.execPath, "a").stdout).toBe("sources a\n");
    write("dist/cli.js", standIn("bundle"), 3);
    write("shared/base/a.ts", "export {};", 4);
    expect(launch(process.execPath, "a").stdout).toBe("sources a\n");
  });

  test("starts the sources where other packages were installed since", () => {
    write("dist/cli.js", standIn("bundle"), 3);
    write("package-lock.json", "{}", 4);
    expect(launch(process.execPath, "a").stdout).toBe("sources a\n");
  });

  test("does not mind a newer test", () => {
    write("dist/cli.js", standIn("bundle"), 3);
    write("shared/base/a.test.ts", "export {};", 4);
    expect(launch(process.execPath, "a").stdout).toBe("bundle a\n");
  });

  test("passes the exit code through", () => {
    expect(launch(process.execPath, "boom").status).toBe(2);
  });
});

const olderNode = findOlderNode();
if (olderNode === undefined)
  console.log("skipped: the launcher on an older Node (there is none in the path)");

describe.skipIf(olderNode === undefined)("on an older Node", () => {
  const older = olderNode ?? "";

  const bringNode24 = (): void => {
    mkdirSync(join(folder, "node_modules/node/bin"), { recursive: true });
    symlinkSync(process.execPath, join(folder, "node_modules/node/bin/node"));
  };

  test("refuses with one message where there is no Node 24", () => {
    const { status, stdout, stderr } = launch(older, "a");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("rehearse needs Node 24, and this is Node ");
    expect(stderr).toContain('"npm ci"');
  });

  test("starts the Node 24 that the install brought, with arguments and exit code", () => {
    bringNode24();
    expect(launch(older, "a", "b c").stdout).toBe("sources a b c\n");
    expect(launch(older, "boom").status).toBe(2);
  });

  test("refuses where what the install brought is too old as well", () => {
    mkdirSync(join(folder, "node_modules/node/bin"), { recursive: true });
    symlinkSync(older, join(folder, "node_modules/node/bin/node"));
    expect(launch(older, "a").status).toBe(2);
  });

  test("passes a request to end on, and the answer back", async () => {
    bringNode24();
    const child = await startWaiting(older);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([3, null]);
  });

  test("killed outright, takes its work with it", async () => {
    bringNode24();
    const child = await startWaiting(older);
    child.kill("SIGKILL");
    // The work holds the same output: it closes when both are gone, long before the work would end by itself.
    await once(child, "close");
  }, 10_000);
});

async function startWaiting(node: string): Promise<ChildProcess> {
  const child = spawn(node, [launcher, "wait"], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

/** The first Node in the path that is too old to run the command line itself. */
function findOlderNode(): string | undefined {
  const nodes = (process.env["PATH"] ?? "").split(delimiter).map((path) => join(path, "node"));
  return nodes.find((node) => existsSync(node) && majorOf(node) < 24);
}

function majorOf(node: string): number {
  return Number.parseInt(execFileSync(node, ["--version"], { encoding: "utf8" }).slice(1), 10);
}
