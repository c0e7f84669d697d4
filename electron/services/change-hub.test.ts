import { expect, test } from "vitest";
import type { Change } from "../../shared/api/host-contract.ts";
import { ChangeHub } from "./change-hub.ts";
import type { ChangeStream } from "./change-stream.ts";

/** The changes that wait in a stream, until the one that is told here. */
async function waiting(hub: ChangeHub, stream: ChangeStream): Promise<readonly Change[]> {
  const last: Change = { kind: "preferences", by: "last" };
  hub.tell(last);
  const taken: Change[] = [];
  for (let next = await stream.next(); next.value !== last; next = await stream.next())
    if (next.value !== undefined) taken.push(next.value);
  return taken;
}

test("a window with two streams is one window, until both have ended", async () => {
  const hub = new ChangeHub();
  const [first, second, other] = [hub.open("a"), hub.open("a"), hub.open("b")];
  hub.show("a", "j");
  expect(await waiting(hub, other)).toEqual([
    { kind: "space" },
    { kind: "presence", journey: "j", windows: 1 },
  ]);
  first.end();
  expect(await waiting(hub, other)).toEqual([]);
  second.end();
  expect(await waiting(hub, other)).toEqual([{ kind: "presence", journey: "j", windows: 0 }]);
});

test("a window that goes on to another journey is counted there, and no longer here", async () => {
  const hub = new ChangeHub();
  const stream = hub.open("a");
  hub.show("a", "j");
  await waiting(hub, stream);
  hub.show("a", "k");
  expect(await waiting(hub, stream)).toEqual([
    { kind: "presence", journey: "j", windows: 0 },
    { kind: "presence", journey: "k", windows: 1 },
  ]);
});

test("windows without a stream are forgotten, the oldest first", async () => {
  const hub = new ChangeHub();
  for (let number = 0; number < 100; number += 1) hub.show(`w${number}`, "j");
  const stream = hub.open("w99");
  hub.open("w0");
  expect(await waiting(hub, stream)).toContainEqual({ kind: "presence", journey: "j", windows: 1 });
  hub.open("w98");
  expect(await waiting(hub, stream)).toEqual([{ kind: "presence", journey: "j", windows: 2 }]);
});

test("a window that shows once more what it shows is told once", async () => {
  const hub = new ChangeHub();
  const stream = hub.open("a");
  hub.show("a", "j");
  await waiting(hub, stream);
  hub.show("a", "j");
  expect(await waiting(hub, stream)).toEqual([{ kind: "presence", journey: "j", windows: 1 }]);
});
