// The host of the page under test: it takes files, looks at them as tables separated by commas in the simplest way,
// and finds in them what the test has put into `fake`. Absent here: any reading of messages.

import type {
  ImportFindings,
  ImportRecord,
  LookedColumn,
  LookedFile,
  SavedMapping,
} from "../../shared/api/import-contract.ts";
import type { Change } from "../../shared/api/host-contract.ts";
import { mappingSchema } from "../../shared/people/mapping-schema.ts";
import { emptyFindings } from "./shop-findings.ts";

interface Options {
  readonly signal?: AbortSignal;
}

export const fake = {
  /** Every call, with its input. */
  asked: [] as [string, unknown][],
  looked: {} as Partial<LookedFile>,
  findings: emptyFindings as ImportFindings,
  imports: [] as ImportRecord[],
  saved: [] as SavedMapping[],
  /** Of a check, a run and an undo. */
  delayMs: 0,
  refuse: null as string | null,
  changes: [] as ((change: Change) => void)[],
};

const texts = new Map<string, { readonly name: string; readonly pieces: string[] }>();

function note(path: string, input: unknown): void {
  fake.asked.push([path, structuredClone(input)]);
}

/** As long as a real one takes, told as it goes, unless it is cancelled. */
async function work(id: string, signal: AbortSignal | undefined): Promise<void> {
  const steps = 10;
  for (let step = 1; step <= steps && fake.delayMs > 0; step++) {
    await new Promise((resolve) => setTimeout(resolve, fake.delayMs / steps));
    signal?.throwIfAborted();
    const progress = {
      phase: step < 6 ? "reading" : "writing",
      done: step / steps,
      messages: step * 48_600,
      messagesPerSecond: 312_400,
      secondsLeft: steps - step,
    } as const;
    for (const tell of fake.changes) tell({ kind: "dataWork", work: id, progress });
  }
  if (fake.refuse !== null) throw new Error(fake.refuse);
}

function columnsOf(text: string): readonly LookedColumn[] {
  const [head = "", ...rows] = text.split("\n").filter((line) => line !== "");
  return head.split(",").map((name, index) => {
    const values = rows.map((row) => row.split(",")[index] ?? "").filter((value) => value !== "");
    return { position: index + 1, name, values: values.slice(0, 3), kinds: ["text"], empty: 0 };
  });
}

const obvious = new Map([
  ["customer_id", "userId"],
  ["visitor", "anonymousId"],
  ["message_ref", "messageId"],
  ["action", "event"],
] as const);

function guess(columns: readonly LookedColumn[]) {
  return mappingSchema.parse({
    format: "rehearse.mapping/1",
    columns: columns.map(({ name }) => {
      if (name === "when")
        return { column: name, role: "timestamp", format: "DD/MM/YYYY HH:mm", zone: "Europe/Oslo" };
      if (name === "plan") return { column: name, role: "trait", type: "text" };
      if (name === "session_ref") return { column: name, role: "ignore" };
      const role = [...obvious].find(([key]) => key === name)?.[1];
      return role === undefined ? { column: name, role: "property", type: "text" } : { column: name, role };
    }),
  });
}

function look({ file, mapping }: { readonly file: string; readonly mapping: unknown }): LookedFile {
  const { name = "", pieces = [] } = texts.get(file) ?? {};
  const text = pieces.join("");
  const isTable = !name.includes(".json");
  const columns = isTable ? columnsOf(text) : [];
  const rowCount = Math.max(0, text.split("\n").filter((line) => line !== "").length - 1);
  return {
    file,
    form: isTable ? { kind: "delimited", separator: ",", header: true, skipLines: 0 } : { kind: "jsonLines" },
    isGzip: name.endsWith(".gz"),
    rowsLookedAt: rowCount,
    estimatedRows: rowCount,
    columns,
    mapping: isTable ? (mapping === null ? guess(columns) : mappingSchema.parse(mapping)) : null,
    recognised: null,
    doubts: [],
    problems: [],
    rows: [
      { line: 2, message: { type: "track", userId: "u_1", event: "Product Added" }, problem: null },
      { line: 3, message: null, problem: { found: '"31/02/2026"', expected: "a day that exists" } },
    ],
    fields: isTable ? [] : [{ part: "trait", key: "email", count: 2, example: "mara@example.com" }],
    ...fake.looked,
  };
}

/** The page takes this module for the host's own. @public */
export const host = {
  host: {
    changes: async function* (): AsyncGenerator<Change> {
      yield { kind: "space" };
      for (;;) yield await new Promise<Change>((resolve) => fake.changes.push(resolve));
    },
  },
  space: {
    current: () => Promise.resolve({ name: "Halden Outdoor", userCount: 0, messageCount: 0, readOnly: null }),
    browse: () =>
      Promise.resolve({
        folder: "/spaces",
        parent: "/home",
        folders: ["Data"],
        spaces: [],
        messageFiles: ["a.csv"],
      }),
  },
  import: {
    givePath: (input: { readonly path: string }) => {
      note("givePath", input);
      texts.set("path", { name: input.path, pieces: ["customer_id,when,action\n1,01/03/2026 18:12,A\n"] });
      return Promise.resolve({ file: "path", name: "a.csv", bytes: 40 });
    },
    giveFile: (input: { readonly name: string; readonly bytes: number }) => {
      note("giveFile", input);
      const file = `file ${texts.size}`;
      texts.set(file, { name: input.name, pieces: [] });
      return Promise.resolve({ file, name: input.name, bytes: input.bytes });
    },
    givePiece: ({ file, base64 }: { readonly file: string; readonly base64: string }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      texts.get(file)?.pieces.push(new TextDecoder().decode(bytes));
      return Promise.resolve();
    },
    takeBack: async (input: unknown) => note("takeBack", input),
    look: async (input: { readonly file: string; readonly mapping: unknown }) => {
      note("look", input);
      return look(input);
    },
    check: async (input: { readonly work: string }, { signal }: Options = {}) => {
      note("check", input);
      await work(input.work, signal);
      return fake.findings;
    },
    report: () => Promise.resolve({ text: "file,line,reason,text\r\n", next: null, done: 1 }),
    run: async (input: { readonly work: string }, { signal }: Options = {}): Promise<ImportRecord> => {
      note("run", input);
      await work(input.work, signal);
      const { messages, duplicates, skipped } = fake.findings;
      const skippedRows = skipped.total;
      const record = {
        id: 7,
        atMs: Date.now(),
        source: "files",
        title: "shop.csv",
        messages,
        duplicates,
      } as const;
      return { ...record, skipped: skippedRows };
    },
    list: () => Promise.resolve(fake.imports),
    undo: async (input: { readonly work: string; readonly id: number }, { signal }: Options = {}) => {
      note("undo", input);
      await work(input.work, signal);
      return { messages: fake.imports.find(({ id }) => id === input.id)?.messages ?? 0 };
    },
    mappings: () => Promise.resolve(fake.saved),
    saveMapping: async (input: unknown) => note("saveMapping", input),
    deleteMapping: async (input: unknown) => note("deleteMapping", input),
  },
};

/** @public */
export const windowId = "window";
