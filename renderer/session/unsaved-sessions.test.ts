// A journey that was left is found again as it was left.

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FakeSessionHost } from "./fake-session-host.ts";
import { JourneySession } from "./journey-session.ts";
import { leaveSession, unsavedSession } from "./unsaved-sessions.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function edited(host: FakeSessionHost): Promise<JourneySession> {
  const opening = host.open("j");
  await vi.advanceTimersByTimeAsync(host.latencyMs);
  const session = JourneySession.open(await opening, host);
  session.apply([{ kind: "renameJourney", name: "Mine" }]);
  return session;
}

it("is opened again only when its last save has ended", async () => {
  const host = new FakeSessionHost();
  const session = await edited(host);
  host.latencyMs = 500;
  leaveSession(session, "/a");
  let answer: JourneySession | null | undefined = null;
  void unsavedSession("j", "/a").then((found) => (answer = found));
  await vi.advanceTimersByTimeAsync(400);
  expect(answer).toBeNull();
  await vi.advanceTimersByTimeAsync(200);
  expect(answer).toBeUndefined();
  expect(host.journeys.get("j")?.document.name).toBe("Mine");
});

it("is the same session where saving was refused, as long as it is", async () => {
  const host = new FakeSessionHost();
  const session = await edited(host);
  host.faults.push("refused");
  leaveSession(session, "/a");
  await vi.advanceTimersByTimeAsync(50);
  expect(await unsavedSession("j", "/a")).toBe(session);
  leaveSession(session, "/a");
  await vi.advanceTimersByTimeAsync(50);
  expect(await unsavedSession("j", "/a")).toBeUndefined();
});

it("is not found in another space that has a journey of its id", async () => {
  const host = new FakeSessionHost();
  const session = await edited(host);
  host.faults.push("refused");
  leaveSession(session, "/a");
  await vi.advanceTimersByTimeAsync(50);
  expect(await unsavedSession("j", "/b")).toBeUndefined();
  expect(await unsavedSession("j", "/a")).toBe(session);
});
