// An import on a thread beside the one that holds the space: others see nothing of it until all of it is there, and
// write meanwhile; cancelled, or left alone by the holder, it leaves nothing.

import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { importMessages } from "../../electron/import/import-messages.ts";
import type { Space } from "../../electron/space/space.ts";
import { opened, valueOf } from "../space/opened.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";

const people = 31_000;
let space: Space;

beforeEach(() => {
  space = opened(join(temporaryFolder(), "shared.rehearse"), "create");
  onTestFinished(() => space.close());
});

/** Of so many people that they lie in four chunks. */
function fileOfMany(): string {
  const file = join(dirname(space.path), "many.jsonl");
  const lines = Array.from({ length: people }, (_, index) =>
    JSON.stringify({
      type: "track",
      event: "Seen",
      userId: `u${index}`,
      messageId: `m${index}`,
      timestamp: new Date(Date.UTC(2026, 0, 1) + index).toISOString(),
      properties: { note: `note ${index}` },
    }),
  );
  writeFileSync(file, lines.join("\n"));
  return file;
}

interface Said {
  readonly kind: "reading" | "writing" | "ended";
  readonly outcome?: string;
}

function importBeside() {
  const workerData = { pass: valueOf(space.passForWriting()), file: fileOfMany() };
  const worker = new Worker(new URL("importing-beside.worker.ts", import.meta.url), { workerData });
  const said = (kind: Said["kind"]): Promise<Said> =>
    new Promise((resolve, reject) => {
      worker.on("error", reject);
      worker.on("message", (message: Said) => (message.kind === kind ? resolve(message) : undefined));
    });
  let isOver = false;
  const ended = said("ended").finally(() => (isOver = true));
  return {
    ended,
    isOver: () => isOver,
    writing: said("writing"),
    cancel: () => worker.postMessage("cancel"),
  };
}

test("whoever holds the space saves meanwhile, and sees nothing of the import before all of it", async () => {
  const beside = importBeside();
  let saves = 0;
  const seen = new Set<number>();
  while (!beside.isOver()) {
    valueOf(space.transaction(() => space.settings.set("saves", ++saves)));
    seen.add(space.messages.listChunks().reduce((sum, { messageCount }) => sum + messageCount, 0));
    await wait(5);
  }
  expect((await beside.ended).outcome).toBe("done");
  expect(saves).toBeGreaterThan(5);
  expect([...seen, people]).toEqual(seen.has(people) ? [0, people, people] : [0, people]);
  expect(space.settings.get("saves")).toBe(saves);
  expect(space.catalogue.facts()).toMatchObject({ userCount: people, messageCount: people });
  expect(space.messages.listChunks().length).toBeGreaterThan(3);
  expect(space.messages.uncountedChunks()).toEqual([]);
  expect(space.imports.list()).toMatchObject([
    { messageCount: people, firstPosition: 0, endPosition: people },
  ]);
});

test("an import that is cancelled while it writes leaves nothing", async () => {
  const beside = importBeside();
  await beside.writing;
  beside.cancel();
  const { outcome } = await beside.ended;
  const isDone = outcome === "done";
  expect(outcome).toMatch(/^(cancelled|done)$/);
  expect(space.messages.uncountedChunks()).toEqual([]);
  expect(space.messages.listChunks().length > 0).toBe(isDone);
  expect(space.imports.list().length).toBe(isDone ? 1 : 0);
});

test("an import whose holder closes the space ends, and its pieces are gone at the next opening", async () => {
  const beside = importBeside();
  await beside.writing;
  space.close();
  const { outcome } = await beside.ended;
  expect(outcome).toMatch(/^(space|done)$/);
  const again = opened(space.path, "readWrite");
  expect(again.messages.uncountedChunks()).toEqual([]);
  expect(again.messages.listChunks().length > 0).toBe(outcome === "done");
  expect(again.imports.list().length).toBe(outcome === "done" ? 1 : 0);
  again.close();
});

test("what an import left whose thread broke down is cleared away by the next one", async () => {
  const chunk = { firstUser: "a", lastUser: "b", userCount: 1, messageCount: 1, firstAtMs: 0, lastAtMs: 1 };
  valueOf(space.transaction(() => space.messages.addArriving({ ...chunk, sections: new Map() })));
  const line = '{"type":"track","event":"Seen","userId":"a","timestamp":"2026-01-01T00:00:00Z"}';
  const done = await importMessages({ space, lines: [line], inPieces: true, threads: 1 });
  expect(done).toMatchObject({ ok: true, value: { messages: 1, users: 1 } });
  expect(space.messages.uncountedChunks()).toEqual([]);
  expect(space.messages.listChunks()).toMatchObject([{ firstUser: "a", lastUser: "a" }]);
});
