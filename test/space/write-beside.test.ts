// A thread that writes beside the one that holds the space: who holds it never waits for long, and once it has let the
// space go nothing more is written.

import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { openSpace } from "../../electron/space/open-space.ts";
import type { WritePass } from "../../electron/space/write-pass.ts";
import { errorOf, opened, valueOf } from "./opened.ts";
import { temporaryFolder } from "./temporary-folder.ts";

interface Ended {
  readonly kind: "opened" | "ended";
  readonly count: number;
  readonly failed: string | null;
}

function startBeside(pass: WritePass, bytes: number) {
  const worker = new Worker(new URL("writing-beside.worker.ts", import.meta.url), {
    workerData: { pass, bytes },
  });
  const said = (kind: Ended["kind"]): Promise<Ended> =>
    new Promise((resolve, reject) => {
      worker.on("error", reject);
      worker.on("message", (message: Ended) => (message.kind === kind ? resolve(message) : undefined));
    });
  return { opened: said("opened"), ended: said("ended"), end: () => worker.postMessage("end") };
}

const newSpace = () => opened(join(temporaryFolder(), "shared.rehearse"), "create");
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test("the holder's saves go through at once while a thread beside it writes without pause", async () => {
  const space = newSpace();
  const beside = startBeside(valueOf(space.passForWriting()), 4_000_000);
  await beside.opened;
  const waits: number[] = [];
  for (let save = 0; save < 25; save++) {
    await pause(15);
    const before = performance.now();
    valueOf(space.transaction(() => space.settings.set("save", save)));
    waits.push(performance.now() - before);
  }
  beside.end();
  const { count, failed } = await beside.ended;
  expect(failed).toBeNull();
  expect(count).toBeGreaterThan(5);
  // One change of four megabytes is under way at most; without turns it would be many.
  expect(waits.toSorted((a, b) => a - b)[12]).toBeLessThan(100);
  expect(space.settings.get("save")).toBe(24);
  space.close();
});

test("nothing is written beside a space that was closed, and another program may have it", async () => {
  const space = newSpace();
  const beside = startBeside(valueOf(space.passForWriting()), 1_000);
  await beside.opened;
  await pause(30);
  const { path } = space;
  space.close();
  const next = opened(path, "readWrite");
  const left = next.settings.get("beside");
  const { failed } = await beside.ended;
  expect(failed).toBe("openElsewhere");
  expect(next.settings.get("beside")).toEqual(left);
  next.close();
});

test("a pass of a space that was closed opens nothing, and none opens another space", () => {
  const space = newSpace();
  const pass = valueOf(space.passForWriting());
  const { path } = space;
  const other = newSpace();
  expect(() => openSpace(other.path, { mode: "writeBeside", pass })).toThrow("a pass for");
  space.close();
  expect(errorOf(openSpace(path, { mode: "writeBeside", pass })).kind).toBe("openElsewhere");
  other.close();
});

test("chunks that have not arrived are seen by nobody, and are gone at the next opening", () => {
  const space = newSpace();
  const chunk = {
    firstUser: "a",
    lastUser: "b",
    userCount: 2,
    messageCount: 3,
    firstAtMs: 0,
    lastAtMs: 1,
    sections: new Map([["x", new Uint8Array(9)]]),
  };
  const digest = space.messages.contentDigest();
  valueOf(space.transaction(() => space.messages.addArriving(chunk)));
  valueOf(space.transaction(() => space.messages.addArriving({ ...chunk, firstUser: "aa" })));
  expect(space.messages.listChunks()).toEqual([]);
  expect(space.messages.contentDigest()).toBe(digest);
  expect(space.messages.uncountedChunks()).toHaveLength(2);
  const reader = opened(space.path, "readOnly");
  expect(reader.messages.listChunks()).toEqual([]);
  reader.close();
  space.close();
  const again = opened(space.path, "readWrite");
  expect(again.messages.uncountedChunks()).toEqual([]);
  again.close();
});

test("chunks are exchanged for others with the same first user, all at once", () => {
  const space = newSpace();
  const chunk = (lastUser: string) => ({
    firstUser: "a",
    lastUser,
    userCount: 2,
    messageCount: 3,
    firstAtMs: 0,
    lastAtMs: 1,
    sections: new Map([["x", new Uint8Array(9)]]),
  });
  const [old = 0] = valueOf(
    space.transaction(() => space.messages.replaceChunks({ remove: [], add: [chunk("b")] })),
  );
  const next = valueOf(space.transaction(() => space.messages.addArriving(chunk("c"))));
  valueOf(space.transaction(() => space.messages.exchangeChunks({ remove: [old], arrived: [next] })));
  expect(space.messages.listChunks()).toMatchObject([{ id: next, firstUser: "a", lastUser: "c" }]);
  expect(space.messages.uncountedChunks()).toEqual([old]);
  expect([...space.messages.damage()]).toEqual([]);
  valueOf(space.transaction(() => space.messages.deleteUncounted(old)));
  expect(space.messages.uncountedChunks()).toEqual([]);
  expect(() => space.transaction(() => space.messages.deleteUncounted(next))).toThrow("does not count");
  space.close();
});
