// One run of the built browser host: how it begins, what it says, what it opens, and how it ends.

import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openSpace } from "../../electron/space/open-space.ts";
import { BuiltHost, type HostRun } from "./built-host.ts";

const startAddress = /http:\/\/127\.0\.0\.1:\d+\/start\?token=\S+/;

let built: BuiltHost;
let folder = "";
let space = "";
let config = "";
const running: HostRun[] = [];

beforeAll(async () => {
  built = await BuiltHost.build();
}, 120_000);
afterAll(() => built.remove());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rehearse-host-"));
  config = join(folder, "config");
  space = join(folder, "mine.rehearse");
  const made = openSpace(space, { mode: "create" });
  if (made.ok) made.value.close();
});

afterEach(async () => {
  for (const run of running.splice(0)) await run.end("SIGKILL");
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

function start(args: readonly string[], environment?: NodeJS.ProcessEnv): HostRun {
  const run = built.start(config, args, environment);
  running.push(run);
  return run;
}

describe("the built host", () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("ends by %s with the space closed", async (signal) => {
    const run = start(["--space", space, "--no-open"]);
    await run.says(startAddress);
    expect(await run.end(signal)).toBe(0);
    expect(readdirSync(folder).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([]);
  });

  test("takes a Ctrl-C that comes twice, as npm passes it on, for one", async () => {
    const run = start(["--space", space, "--no-open"]);
    await run.says(startAddress);
    process.kill(run.pid, "SIGINT");
    expect(await run.end("SIGINT")).toBe(0);
    expect(readdirSync(folder).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([]);
  });

  test("goes on when nobody looks at it any more", async () => {
    const run = start(["--space", space, "--no-open"]);
    const address = await run.says(startAddress);
    expect((await fetch(address, { redirect: "manual" })).status).toBe(303);
    expect((await fetch(address, { redirect: "manual" })).status).toBe(403);
    expect(await run.end("SIGTERM")).toBe(0);
  });

  test.skipIf(process.platform !== "linux")("listens for this machine alone", async () => {
    const run = start(["--space", space, "--no-open"]);
    const { port } = new URL(await run.says(startAddress));
    const listening = readFileSync("/proc/net/tcp", "utf8") + readFileSync("/proc/net/tcp6", "utf8");
    const places = [...listening.matchAll(/ ([0-9A-F]+):([0-9A-F]{4}) [0-9A-F:]+ 0A /g)]
      .filter(([, , hex = ""]) => Number.parseInt(hex, 16) === Number(port))
      .map(([, address]) => address);
    expect(places).toEqual(["0100007F"]);
  });

  test("takes the port that it is given", async () => {
    const free = createServer();
    free.listen(0, "127.0.0.1");
    await once(free, "listening");
    const { port } = free.address() as AddressInfo;
    const refused = start(["--space", space, "--port", String(port), "--no-open"]);
    expect(await refused.end()).toBe(2);
    expect(refused.output).toBe(
      `Port ${port} is taken by another program, or may not be used. Choose another with --port.\n`,
    );
    free.close();
    const run = start(["--space", space, "--port", String(port), "--no-open"]);
    expect(new URL(await run.says(startAddress)).port).toBe(String(port));
  });

  test.each([
    [["--port", "70000"], '--port: found "70000", expected a number up to 65535\n'],
    [["--prot", "1"], "Unknown option '--prot'; expected --space <file>, --port <number>, --no-open\n"],
    [["a.rehearse"], 'found "a.rehearse", expected --space <file>, --port <number>, --no-open\n'],
    [["--space", "/none.rehearse"], /^There is no file .*none\.rehearse\. Nothing was changed\./],
  ])("refuses %j in one line", async (args, said) => {
    const run = start([...args, "--no-open"]);
    expect(await run.end()).toBe(2);
    if (typeof said === "string") expect(run.output).toBe(said);
    else expect(run.output).toMatch(said);
  });

  test("opens the space of last time, and says where that cannot be", { timeout: 180_000 }, async () => {
    const first = start(["--space", space, "--no-open"]);
    await first.says(startAddress);
    await first.end("SIGTERM");
    const second = start(["--no-open"]);
    await second.says(startAddress);
    expect(JSON.parse(readFileSync(join(config, "settings.json"), "utf8"))).toMatchObject({
      recentSpaces: [{ path: space }],
    });
    await second.end("SIGTERM");
    expect(existsSync(join(config, "Halden Outdoor.rehearse"))).toBe(false);
    writeFileSync(space, "no space any more");
    const third = start(["--no-open"]);
    await third.says(startAddress);
    expect(third.output).toContain(
      "mine.rehearse is not a Rehearse space. The sample space is opened instead.",
    );
    expect(third.output).toContain("Making the sample space, once");
    expect(existsSync(join(config, "Halden Outdoor.rehearse"))).toBe(true);
    expect(readFileSync(space, "utf8")).toBe("no space any more");
  });

  test("says that settings could not be read, and begins without them", async () => {
    mkdirSync(config);
    writeFileSync(join(config, "settings.json"), "{");
    const run = start(["--space", space, "--no-open"]);
    await run.says(startAddress);
    expect(run.output).toContain("settings-unreadable-1.json");
  });

  test("lets two programs look at one space, one of them without saving", async () => {
    const first = start(["--space", space, "--no-open"]);
    await first.says(startAddress);
    const second = start(["--space", space, "--no-open"]);
    await second.says(startAddress);
  });
});

describe.skipIf(process.platform !== "linux")("opening the browser", () => {
  const withBrowser = (script: string): NodeJS.ProcessEnv => {
    const programs = join(folder, "programs");
    mkdirSync(programs);
    writeFileSync(join(programs, "xdg-open"), `#!/bin/sh\n${script}\n`);
    chmodSync(join(programs, "xdg-open"), 0o755);
    return { DISPLAY: ":99", PATH: [programs, process.env["PATH"]].join(delimiter), TMPDIR: folder };
  };

  test("is done by a page that only this person can read, and the token stands nowhere else", async () => {
    const seen = join(folder, "seen");
    const run = start(["--space", space], withBrowser(`echo "$@" > ${seen}; cp "$1" ${seen}.html`));
    await run.says(/open in your browser, at http:\/\/127\.0\.0\.1:\d+\n/);
    const page = readFileSync(seen, "utf8").trim();
    const token = /token=([\w-]{43})/.exec(readFileSync(`${seen}.html`, "utf8"))?.[1] ?? "";
    expect(token).toHaveLength(43);
    expect(run.output).not.toContain("token");
    expect(statSync(page).mode & 0o077).toBe(0);
    expect(argumentsOfAll()).not.toContain(token);
    expect(filesWith(token, folder)).toEqual([page, `${seen}.html`].sort());
    await run.end("SIGTERM");
    expect(existsSync(page)).toBe(false);
  });

  test("that fails gives way to the address", async () => {
    const run = start(["--space", space], withBrowser("exit 3"));
    await run.says(startAddress);
  });

  test("gives way to the address where there is no place for the page", async () => {
    const environment = { ...withBrowser("true"), TMPDIR: join(folder, "none") };
    const run = start(["--space", space], environment);
    await run.says(startAddress);
  });

  test("that takes its time is waited for no longer than a moment", async () => {
    const run = start(["--space", space], withBrowser("sleep 4"));
    await run.says(/open in your browser/);
  });

  test("is not tried where there is no screen", async () => {
    const seen = join(folder, "seen");
    const { DISPLAY: _, ...environment } = withBrowser(`echo x > ${seen}`);
    const run = start(["--space", space], environment);
    await run.says(startAddress);
    expect(existsSync(seen)).toBe(false);
  });
});

/** The arguments of every process that this one may look at. */
const argumentsOfAll = (): string =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8");
      } catch {
        return ""; // It has ended meanwhile.
      }
    })
    .join("\n");

const filesWith = (text: string, top: string): readonly string[] =>
  readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text))
    .sort();
