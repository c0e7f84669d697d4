import { execFile, execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { rehearse } from "./rehearse.ts";
import { published, smallInputs, writeSmallInputs } from "./sample-inputs.ts";

function smallFolder(): string {
  const folder = temporaryFolder();
  writeSmallInputs(folder);
  return folder;
}

const read = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");

test("transitions, deliveries and summary are what FORMATS.md shows", async () => {
  const folder = smallFolder();
  const outputs = ["--out", "t.jsonl", "--deliveries", "d.jsonl", "--summary", "s.json"];
  const at = ["--at", "2026-02-03T12:00:00Z", "--at", "2026-02-01"];
  const answer = await rehearse(folder, ["simulate", ...smallInputs, ...published, ...outputs, ...at]);
  expect(answer).toEqual({ exit: 0, out: "", problems: [] });
  expect(read(folder, "t.jsonl").split("\n")).toEqual([
    '{"user":"u1","entry":1,"at":"2026-02-01T00:00:00.000Z","step":"entry","what":"reached"}',
    '{"user":"u1","entry":1,"at":"2026-02-01T00:00:00.000Z","step":"entry","what":"passed","via":"next"}',
    '{"user":"u1","entry":1,"at":"2026-02-01T00:00:00.000Z","step":"wait","what":"reached"}',
    '{"user":"u1","entry":1,"at":"2026-02-02T00:00:00.000Z","step":"wait","what":"passed","via":"next"}',
    '{"user":"u1","entry":1,"at":"2026-02-02T00:00:00.000Z","step":"mail","what":"reached"}',
    '{"user":"u1","entry":1,"at":"2026-02-02T00:00:00.000Z","step":"mail","what":"sent","destination":"braze"}',
    '{"user":"u1","entry":1,"at":"2026-02-02T00:00:00.000Z","step":"mail","what":"passed","via":"next"}',
    '{"user":"u1","entry":1,"at":"2026-02-02T00:00:00.000Z","what":"completed"}',
    '{"user":"u2","entry":1,"at":"2026-02-03T12:00:00.000Z","step":"entry","what":"reached"}',
    '{"user":"u2","entry":1,"at":"2026-02-03T12:00:00.000Z","step":"entry","what":"passed","via":"next"}',
    '{"user":"u2","entry":1,"at":"2026-02-03T12:00:00.000Z","step":"wait","what":"reached"}',
    "",
  ]);
  const [delivery, ...others] = read(folder, "d.jsonl").trimEnd().split("\n");
  expect(others).toEqual([]);
  expect(JSON.parse(delivery!)).toMatchObject({
    destination: "braze",
    call: { type: "track", event: "Audience Entered", properties: { small_mail: true }, userId: "u1" },
  });
  const zero = { entered: 0, completed: 0, exited: 0, inProgress: 0 };
  expect(JSON.parse(read(folder, "s.json"))).toEqual({
    format: "rehearse.summary/1",
    journey: "small",
    publishedAt: "2026-02-01T00:00:00.000Z",
    until: "2026-02-04T00:00:00.000Z",
    users: 3,
    messages: 4,
    at: [
      {
        instant: "2026-02-01T00:00:00.000Z",
        total: { ...zero, entered: 1, inProgress: 1 },
        unique: { ...zero, entered: 1, inProgress: 1 },
        steps: {
          entry: { reached: 1, passed: 1, waiting: 0, fired: { next: 1 } },
          wait: { reached: 1, passed: 0, waiting: 1, fired: { next: 0 } },
          mail: { reached: 0, passed: 0, waiting: 0, fired: { next: 0 } },
        },
      },
      {
        instant: "2026-02-03T12:00:00.000Z",
        total: { entered: 2, completed: 1, exited: 0, inProgress: 1 },
        unique: { entered: 2, completed: 1, exited: 0, inProgress: 1 },
        steps: {
          entry: { reached: 2, passed: 2, waiting: 0, fired: { next: 2 } },
          wait: { reached: 2, passed: 1, waiting: 1, fired: { next: 1 } },
          mail: { reached: 1, passed: 1, waiting: 0, fired: { next: 1 } },
        },
      },
      expect.objectContaining({ instant: "2026-02-04T00:00:00.000Z" }),
    ],
  });
  expect(readdirSync(folder).sort()).toEqual([
    "d.json",
    "d.jsonl",
    "e.jsonl",
    "s.json",
    "small.journey.json",
    "t.jsonl",
  ]);
});

test("chosen users alone are rehearsed and counted, after identity is resolved", async () => {
  const folder = smallFolder();
  writeFileSync(join(folder, "users.txt"), "u2\r\n\nnobody\n");
  writeFileSync(join(folder, "users.json"), '["u2", "u2"]');
  const answers = await Promise.all(
    ["users.txt", "users.json"].map((users) =>
      rehearse(folder, ["simulate", ...smallInputs, ...published, "--json", "--users", users]),
    ),
  );
  for (const { exit, out } of answers) {
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ users: 1, messages: 1, until: "2026-02-04T00:00:00.000Z" });
  }
});

test("messages after the end are not seen, and neither are users who have only such", async () => {
  const folder = smallFolder();
  const until = ["--until", "2026-02-02T00:00:00Z", "--json"];
  const { out } = await rehearse(folder, ["simulate", ...smallInputs, ...published, ...until]);
  expect(JSON.parse(out)).toMatchObject({ users: 2, messages: 2 });
});

test("timings are in the summary only when they are asked for", async () => {
  const folder = smallFolder();
  const args = ["simulate", ...smallInputs, ...published, "--json"];
  expect(JSON.parse((await rehearse(folder, args)).out)).not.toHaveProperty("timingsMs");
  const timed: unknown = JSON.parse((await rehearse(folder, [...args, "--timings"])).out);
  expect(timed).toHaveProperty("timingsMs", {
    load: expect.any(Number),
    simulate: expect.any(Number),
    write: expect.any(Number),
  });
});

test("without a file to write, a table without colours goes to a pipe", async () => {
  const folder = smallFolder();
  const { exit, out, problems } = await rehearse(folder, ["simulate", ...smallInputs, ...published]);
  expect([exit, problems]).toEqual([0, []]);
  expect(out).toContain("2 entered, 1 completed, 0 exited, 1 in progress");
  expect(out).not.toContain("\u001B");
});

test("an output may be a pipe or a device, and a reader that stops early is no error", async () => {
  const folder = smallFolder();
  const devNull = await rehearse(folder, ["simulate", ...smallInputs, ...published, "--out", "/dev/null"]);
  expect(devNull).toEqual({ exit: 0, out: "", problems: [] });
  expect(await piped(folder, [...smallInputs, ...published, "--out", "/dev/stdout"], "cat")).toHaveLength(12);
  expect(await piped(folder, ["--help"], "head -1")).toEqual([
    expect.stringContaining("Usage: rehearse simulate"),
    "",
  ]);
});

/** Lines of `rehearse simulate <args> | <reader>`. */
async function piped(folder: string, args: readonly string[], reader: string): Promise<readonly string[]> {
  const launcher = join(import.meta.dirname, "../../electron/cli/rehearse.js");
  const command = `set -o pipefail; "${process.execPath}" "${launcher}" simulate ${args.join(" ")} | ${reader}`;
  const { stdout } = await promisify(execFile)("bash", ["-c", command], { cwd: folder });
  return stdout.split("\n");
}

test("an existing output is replaced as a whole, through a link too, and keeps its permissions", async () => {
  const folder = smallFolder();
  writeFileSync(join(folder, "real.json"), "old", { mode: 0o600 });
  execFileSync("ln", ["-s", "real.json", join(folder, "link.json")]);
  await rehearse(folder, ["simulate", ...smallInputs, ...published, "--summary", "link.json"]);
  expect(JSON.parse(read(folder, "real.json"))).toHaveProperty("format", "rehearse.summary/1");
  expect(execFileSync("ls", ["-l", folder], { encoding: "utf8" })).toMatch(/-rw------- .* real\.json/);
});
