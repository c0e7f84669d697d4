// The import of a window over a host that answers when the test lets it.

import { expect, test, vi } from "vitest";
import type { Change } from "../../shared/api/host-contract.ts";
import type { ImportFindings, ImportRecord, LookedFile } from "../../shared/api/import-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import type { Problem } from "../../shared/base/problem.ts";
import type { Mapping } from "../../shared/people/mapping-schema.ts";
import { mappedFiles } from "./import-file.ts";
import type { ImportHost } from "./import-host.ts";
import { ImportSession } from "./import-session.ts";
import { isCounted, stepOf } from "./import-state.ts";

const findings = (messages: number, skipped = 0): ImportFindings => ({
  messages,
  knownPeople: 1,
  anonymousPeople: 0,
  firstAtMs: 0,
  lastAtMs: 0,
  events: [],
  traitChanges: 0,
  otherCalls: 0,
  duplicates: 0,
  rows: messages,
  skipped: { total: skipped, groups: [] },
});

const record: ImportRecord = {
  id: 1,
  atMs: 0,
  source: "files",
  title: "a.csv",
  messages: 1,
  duplicates: 0,
  skipped: 0,
};

const guess: Mapping = {
  format: "rehearse.mapping/1",
  event: "Order",
  timestamp: "2026-01-01T00:00:00Z",
  columns: [{ role: "userId", column: "id" }],
};

const lookedAt = (file: string, parts: Partial<LookedFile> = {}): LookedFile => ({
  file,
  form: { kind: "delimited", separator: ",", header: true, skipLines: 0 },
  isGzip: false,
  rowsLookedAt: 1,
  estimatedRows: 1,
  columns: [{ position: 1, name: "id", values: ["1"], kinds: ["text"], empty: 0 }],
  mapping: guess,
  recognised: null,
  doubts: [],
  problems: [],
  rows: [],
  fields: [],
  ...parts,
});

type Calls = { readonly [verb in keyof ImportHost]?: (...args: Parameters<ImportHost[verb]>) => unknown };

interface Seen {
  readonly session: ImportSession;
  readonly calls: [string, unknown][];
  readonly tell: (change: Change) => void;
}

/** `answers` in the place of a host that takes everything and finds one message. */
function sessionOver(answers: Calls = {}): Seen {
  const calls: Seen["calls"] = [];
  const listeners = new Set<(change: Change) => void>();
  const usual: Calls = {
    givePath: ({ path }) => ({ file: `file of ${path}`, name: path, bytes: 3 }),
    look: ({ file, mapping }) =>
      lookedAt(file, mapping === null ? {} : { mapping: mapping as unknown as Mapping }),
    check: () => findings(1),
    run: () => record,
    takeBack: () => undefined,
  };
  const host = new Proxy({} as ImportHost, {
    get: (_, verb: keyof ImportHost) => async (input: never, options: never) => {
      calls.push([verb, input]);
      return (answers[verb] ?? usual[verb])?.(input, options);
    },
  });
  const session = new ImportSession({
    host,
    window: "window",
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refusalOf: (error): Refusal => ({ kind: "any", happened: String(error), kept: "", remedy: "" }),
    pauseMs: 0,
  });
  return { session, calls, tell: (change) => listeners.forEach((listener) => listener(change)) };
}

const verbs = ({ calls }: Seen): readonly string[] => calls.map(([verb]) => verb);
const counted = ({ session }: Seen): Promise<unknown> =>
  vi.waitFor(() => expect(isCounted(session.state)).toBe(true));
const groupOf = ({ session }: Seen) => mappedFiles(session.state.files)[0]!;

test("files are given one after the other, looked at, and counted together in their order", async () => {
  const seen = sessionOver();
  seen.session.addPath("b.csv");
  seen.session.addPath("a.csv");
  expect(stepOf(seen.session.state)).toBe("files");
  await counted(seen);
  expect(stepOf(seen.session.state)).toBe("columns");
  expect(seen.calls.at(-1)?.[1]).toMatchObject({
    files: [{ file: "file of b.csv" }, { file: "file of a.csv" }],
  });
  expect(verbs(seen).filter((verb) => verb === "check")).toHaveLength(1);
});

test("files with the same columns share one mapping, also one that comes later", async () => {
  const seen = sessionOver();
  seen.session.addPath("a.csv");
  await counted(seen);
  seen.session.setMapping(groupOf(seen), { ...guess, event: "Order Completed" });
  seen.session.addPath("b.csv");
  await counted(seen);
  const last = seen.calls.findLast(([verb]) => verb === "check")?.[1];
  expect(last).toMatchObject({
    files: [{ mapping: { event: "Order Completed" } }, { mapping: { event: "Order Completed" } }],
  });
  expect(groupOf(seen).files).toHaveLength(2);
});

test("columns that another separator makes are guessed anew, for that separator", async () => {
  const form = { kind: "delimited", separator: ";", header: true, skipLines: 0 } as const;
  const columns = ["id", "when"].map((name, index) => ({
    position: index + 1,
    name,
    values: ["1"],
    kinds: ["text"] as const,
    empty: 0,
  }));
  const better: Mapping = { ...guess, separator: ";", columns: [{ role: "anonymousId", column: "id" }] };
  const seen = sessionOver({
    look: ({ file, mapping, form: said }) => {
      if (said !== undefined) return lookedAt(file, { form, columns, mapping: better });
      const given = mapping as unknown as Mapping | null;
      return given?.separator === ";" ? lookedAt(file, { form, columns, mapping: given }) : lookedAt(file);
    },
  });
  seen.session.addPath("a.csv");
  await counted(seen);
  seen.session.setMapping(groupOf(seen), { ...guess, separator: ";" });
  await counted(seen);
  expect(groupOf(seen).mapping).toEqual(better);
  const guessing = seen.calls.filter(([verb]) => verb === "look").at(-1)?.[1];
  expect(guessing).toMatchObject({ mapping: null, form: { separator: ";", header: true, skipLines: 0 } });
  const last = seen.calls.findLast(([verb]) => verb === "check")?.[1];
  expect(last).toMatchObject({ files: [{ mapping: { columns: [{ role: "anonymousId" }] } }] });
});

test("a file without rows lends its mapping to nobody", async () => {
  const poor: Mapping = { format: "rehearse.mapping/1", columns: [{ role: "ignore", column: "id" }] };
  const seen = sessionOver({
    look: ({ file }) =>
      lookedAt(file, file.endsWith("head.csv") ? { rowsLookedAt: 0, mapping: poor } : { mapping: guess }),
  });
  seen.session.addPath("head.csv");
  seen.session.addPath("good.csv");
  await vi.waitFor(() =>
    expect(seen.session.state.files.every(({ state }) => state.kind === "looked")).toBe(true),
  );
  expect(groupOf(seen)).toMatchObject({ mapping: guess, files: [{ name: "good.csv" }] });
});

test("an edit gives up the check before it, and only its own answer counts", async () => {
  const aborted: boolean[] = [];
  let answer: ((found: ImportFindings) => void) | undefined;
  const seen = sessionOver({
    check: (_, options) => {
      options?.signal?.addEventListener("abort", () => aborted.push(true));
      return new Promise<ImportFindings>((resolve) => (answer = resolve));
    },
  });
  seen.session.addPath("a.csv");
  await vi.waitFor(() => expect(answer).toBeDefined());
  const first = answer;
  seen.session.setMapping(groupOf(seen), { ...guess, event: "Other" });
  await vi.waitFor(() => expect(answer).not.toBe(first));
  first?.(findings(999));
  answer?.(findings(5));
  await counted(seen);
  expect(seen.session.state.findings?.messages).toBe(5);
  expect(aborted).toEqual([true]);
});

test("an answer about a mapping that was changed meanwhile is not listened to", async () => {
  const waiting: (() => void)[] = [];
  const seen = sessionOver({
    look: ({ file, mapping }) =>
      mapping === null
        ? lookedAt(file)
        : new Promise((resolve) =>
            waiting.push(() => resolve(lookedAt(file, { rowsLookedAt: waiting.length }))),
          ),
  });
  seen.session.addPath("a.csv");
  await counted(seen);
  seen.session.setMapping(groupOf(seen), { ...guess, event: "A" });
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  seen.session.setMapping(groupOf(seen), { ...guess, event: "B" });
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  waiting[0]?.();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isCounted(seen.session.state)).toBe(false);
  waiting[1]?.();
  await counted(seen);
  expect(groupOf(seen).mapping.event).toBe("B");
});

test("nothing is counted while something is wrong, and it is as soon as that was mended", async () => {
  const problem: Problem = { pointer: "/columns", found: "none", expected: "a column" };
  const seen = sessionOver({
    look: ({ file, mapping }) => lookedAt(file, mapping === null ? { problems: [problem] } : {}),
  });
  seen.session.addPath("a.csv");
  await vi.waitFor(() => expect(stepOf(seen.session.state)).toBe("columns"));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(verbs(seen)).not.toContain("check");
  seen.session.setMapping(groupOf(seen), guess);
  await counted(seen);
});

test("what the host refuses stays as a file that says why, and keeps the others from being counted", async () => {
  const seen = sessionOver({
    givePath: ({ path }) => {
      if (path === "bad") throw new Error("no such file");
      return { file: path, name: path, bytes: 1 };
    },
  });
  seen.session.addPath("bad");
  seen.session.addPath("good");
  await vi.waitFor(() =>
    expect(seen.session.state.files.map(({ state }) => state.kind)).toEqual(["refused", "looked"]),
  );
  expect(verbs(seen)).not.toContain("check");
  seen.session.remove(seen.session.state.files[0]!.key);
  await counted(seen);
});

test("a removed file is taken back, and with the last one the numbers go", async () => {
  const seen = sessionOver();
  seen.session.addPath("a.csv");
  await counted(seen);
  seen.session.remove(seen.session.state.files[0]!.key);
  await vi.waitFor(() => expect(seen.session.state.findings).toBeNull());
  expect(seen.calls.at(-1)).toEqual(["takeBack", { file: "file of a.csv" }]);
});

test("everything that is protected is counted and imported so", async () => {
  const seen = sessionOver();
  seen.session.addPath("a.csv");
  await counted(seen);
  seen.session.setProtection({ part: "trait", key: "email", as: "mask" });
  seen.session.setProtection({ part: "trait", key: "email", as: "hash" });
  seen.session.setProtection({ part: "property", key: "price", as: "leaveOut" });
  seen.session.setProtection({ part: "property", key: "price", as: null });
  await counted(seen);
  const protect = [{ part: "trait", key: "email", as: "hash" }];
  expect(seen.calls.at(-1)).toMatchObject(["check", { protect }]);
  await seen.session.run();
  expect(seen.calls.find(([verb]) => verb === "run")?.[1]).toMatchObject({ protect, skipInvalid: false });
});

test("rows that cannot be imported are left out where the numbers say so", async () => {
  const seen = sessionOver({ check: () => findings(3, 2) });
  seen.session.addPath("a.csv");
  await counted(seen);
  await seen.session.run();
  expect(seen.calls.find(([verb]) => verb === "run")?.[1]).toMatchObject({ skipInvalid: true });
  expect(seen.session.state).toMatchObject({ files: [], run: { kind: "done", record } });
  expect(verbs(seen).at(-1)).toBe("takeBack");
  seen.session.sayUndone();
  expect(seen.session.state.run).toMatchObject({ undone: true });
});

test("a running import tells how far it is, and after being cancelled everything is there again", async () => {
  const seen = sessionOver({
    run: (_, options) =>
      new Promise((_resolve, reject) => {
        options?.signal?.addEventListener("abort", () => reject(new Error("aborted")));
      }),
  });
  seen.session.addPath("a.csv");
  await counted(seen);
  const running = seen.session.run();
  const work = (seen.calls.at(-1)![1] as { readonly work: string }).work;
  const progress = {
    phase: "writing",
    done: 0.7,
    messages: 1,
    messagesPerSecond: 1,
    secondsLeft: 1,
  } as const;
  seen.tell({ kind: "dataWork", work: "another", progress: { ...progress, done: 0.1 } });
  seen.tell({ kind: "dataWork", work, progress });
  expect(seen.session.state.run).toMatchObject({ kind: "running", progress: { done: 0.7 } });
  expect(stepOf(seen.session.state)).toBe("import");
  seen.session.cancelRun();
  await running;
  expect(seen.session.state.run.kind).toBe("cancelled");
  await counted(seen);
});

test("an import that is refused says why, and can be tried again", async () => {
  const seen = sessionOver({
    run: () => {
      throw new Error("the disk is full");
    },
  });
  seen.session.addPath("a.csv");
  await counted(seen);
  await seen.session.run();
  expect(seen.session.state.run).toMatchObject({ refusal: { happened: "Error: the disk is full" } });
  await counted(seen);
});

test("when the people of the space change, it is counted anew", async () => {
  const seen = sessionOver();
  seen.session.addPath("a.csv");
  await counted(seen);
  seen.tell({ kind: "space" });
  await vi.waitFor(() => expect(verbs(seen).filter((verb) => verb === "check")).toHaveLength(2));
});
