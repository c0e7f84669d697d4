// A session against a host in memory: what is shown is saved soon, or said not to be.

import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { blankStep } from "../../shared/journey/blank-step.ts";
import type { Edit } from "../../shared/journey/edits/edit.ts";
import { emptyHistory } from "../../shared/journey/edits/edit-history.ts";
import { FakeSessionHost, refusalOfKind } from "./fake-session-host.ts";
import { JourneySession } from "./journey-session.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function openSession(host = new FakeSessionHost()) {
  const opening = host.open("j");
  await vi.advanceTimersByTimeAsync(host.latencyMs);
  return { host, session: JourneySession.open(await opening, host) };
}

const rename = (name: string): Edit => ({ kind: "renameJourney", name });

const savedName = (host: FakeSessionHost) => host.journeys.get("j")?.document.name;

const names = (host: FakeSessionHost) => [...host.journeys.values()].map(({ document }) => document.name);

describe("saving", () => {
  it("happens within 300 ms after the last change", async () => {
    const { host, session } = await openSession();
    session.apply([rename("A")]);
    expect(session.state.saving).toBe("unsaved");
    await vi.advanceTimersByTimeAsync(300);
    expect(savedName(host)).toBe("A");
    expect(session.state.saving).toBe("saved");
  });

  it("happens within a second while somebody goes on typing", async () => {
    const { host, session } = await openSession();
    for (let letter = 0; letter < 20; letter += 1) {
      session.apply([rename(`A${letter}`)], { typing: "/name" });
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(host.saves).toBe(1);
    await vi.advanceTimersByTimeAsync(300);
    expect(savedName(host)).toBe("A19");
  });

  it("goes one after the other, and catches up with what changed meanwhile", async () => {
    const { host, session } = await openSession();
    host.latencyMs = 400;
    session.apply([rename("A")]);
    await vi.advanceTimersByTimeAsync(300);
    expect(session.state.saving).toBe("saving");
    session.apply([rename("B")]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(savedName(host)).toBe("B");
    expect(host.mostRunning).toBe(1);
    expect(session.state.saving).toBe("saved");
  });

  it("is done at once when the person looks away", async () => {
    const { host, session } = await openSession();
    session.apply([rename("A")]);
    const flushed = session.flush();
    await vi.advanceTimersByTimeAsync(host.latencyMs);
    await flushed;
    expect(savedName(host)).toBe("A");
  });

  it("says what refused it, keeps the work and tries again", async () => {
    const { host, session } = await openSession();
    host.faults.push("refused");
    session.apply([rename("A")]);
    await vi.advanceTimersByTimeAsync(300);
    expect(session.state.saving).toEqual({ refused: refusalOfKind("full") });
    expect(session.state.journey.name).toBe("A");
    await vi.advanceTimersByTimeAsync(6_000);
    expect(session.state.saving).toBe("saved");
    expect(savedName(host)).toBe("A");
  });

  it("goes on trying after the journey was left, as long as it is refused", async () => {
    const { host, session } = await openSession();
    host.faults.push("refused", "refused");
    session.apply([rename("A")]);
    const closed = session.close();
    await vi.advanceTimersByTimeAsync(host.latencyMs);
    expect(await closed).toBe(false);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(savedName(host)).toBe("A");
    expect(await session.close()).toBe(true);
  });

  it("finds out that a save arrived though its answer did not", async () => {
    const { host, session } = await openSession();
    host.faults.push("lost");
    session.apply([rename("A")]);
    await vi.advanceTimersByTimeAsync(300);
    session.apply([rename("B")]);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(savedName(host)).toBe("B");
    expect(host.journeys.size).toBe(1);
    expect(session.state.notice).toBeNull();
  });

  it("keeps the history beside the draft", async () => {
    const { host, session } = await openSession();
    session.apply([rename("A")]);
    await vi.advanceTimersByTimeAsync(300);
    const again = await openSession(host);
    again.session.undo();
    expect(again.session.state.journey.name).toBe("Journey");
  });
});

describe("undo and redo", () => {
  it("go back 200 edits and forth again", async () => {
    const { session } = await openSession();
    for (let edit = 1; edit <= 200; edit += 1) session.apply([rename(`N${edit}`)]);
    for (let edit = 0; edit < 200; edit += 1) session.undo();
    expect(session.state.journey.name).toBe("Journey");
    for (let edit = 0; edit < 200; edit += 1) session.redo();
    expect(session.state.journey.name).toBe("N200");
  });

  it("take typing in one field as one edit, until the person pauses or selects something", async () => {
    const { session } = await openSession();
    const type = (name: string) => session.apply([rename(name)], { typing: "/name" });
    type("A");
    type("Ab");
    await vi.advanceTimersByTimeAsync(2_500);
    type("Abc");
    session.select(["entry"]);
    type("Abcd");
    expect(session.state.history.undo).toHaveLength(3);
    session.undo();
    session.undo();
    expect(session.state.journey.name).toBe("Ab");
    session.undo();
    expect(session.state.journey.name).toBe("Journey");
  });

  it("name what they undo", async () => {
    const { session } = await openSession();
    const step = { ...blankStep("waitForDuration", session.state.journey), name: "Cool off" };
    session.apply([{ kind: "addStep", at: { step: "entry", via: "next" }, step }]);
    session.apply([{ kind: "deleteStep", step: step.id, below: "close" }]);
    expect(session.state.history.undo.map(({ name }) => name)).toEqual(["Add Cool off", "Delete Cool off"]);
  });
});

describe("an edit that cannot be done", () => {
  it("changes nothing and says why until the next that can", async () => {
    const { session } = await openSession();
    const problem = session.apply([rename("A"), { kind: "deleteStep", step: "entry", below: "close" }]);
    expect(problem).toEqual({ kind: "entryStays" });
    expect(session.state.refusedEdit).toEqual(problem);
    expect(session.state.journey.name).toBe("Journey");
    session.apply([rename("A")]);
    expect(session.state.refusedEdit).toBeNull();
  });

  it("is any edit where nothing can be saved", async () => {
    const { session } = await openSession();
    const refusal = refusalOfKind("readOnly");
    session.setReadOnly(refusal);
    expect(session.apply([rename("A")])).toEqual({ kind: "readOnly", refusal });
    expect(session.state.journey.name).toBe("Journey");
    expect(session.isUnsaved).toBe(false);
  });
});

describe("the selection", () => {
  it("loses steps that are gone", async () => {
    const { session } = await openSession();
    const step = blankStep("waitForDuration", session.state.journey);
    session.apply([{ kind: "addStep", at: { step: "entry", via: "next" }, step }]);
    session.select(["entry", step.id]);
    session.undo();
    expect(session.state.selection).toEqual(["entry"]);
  });
});

describe("two windows", () => {
  it("show the newer draft where nothing is unsaved", async () => {
    const { host, session } = await openSession();
    host.put("j", { ...session.state.journey, name: "Other" }, emptyHistory);
    void session.refresh();
    await vi.advanceTimersByTimeAsync(50);
    expect(session.state.journey.name).toBe("Other");
    expect(session.state.notice).toEqual({ kind: "takenOver" });
  });

  it("leave a newer draft alone while something is unsaved", async () => {
    const { host, session } = await openSession();
    host.put("j", { ...session.state.journey, name: "Other" }, emptyHistory);
    session.apply([rename("Mine")]);
    void session.refresh();
    await vi.advanceTimersByTimeAsync(50);
    expect(session.state.journey.name).toBe("Mine");
  });

  it("keep unsaved work of the later one as a journey of its own", async () => {
    const { host, session } = await openSession();
    host.put("j", { ...session.state.journey, name: "Other" }, emptyHistory);
    session.apply([rename("Mine")]);
    await vi.advanceTimersByTimeAsync(400);
    expect(session.state.journey.name).toBe("Other");
    expect(session.state.notice).toMatchObject({ kind: "keptCopy", copy: { name: "Mine (my changes)" } });
    expect(names(host)).toEqual(["Other", "Mine (my changes)"]);
    expect(session.state.saving).toBe("saved");
  });

  it("name the copy by whole characters of a long name", async () => {
    const { host, session } = await openSession();
    host.put("j", { ...session.state.journey, name: "Other" }, emptyHistory);
    session.apply([rename(`a${"😀".repeat(30)}`)]);
    await vi.advanceTimersByTimeAsync(400);
    expect(names(host)).toEqual(["Other", `a${"😀".repeat(24)} (my changes)`]);
  });

  it("keep what is edited while the copy is made", async () => {
    const { host, session } = await openSession();
    host.latencyMs = 100;
    host.put("j", { ...session.state.journey, name: "Other" }, emptyHistory);
    session.apply([{ kind: "describeJourney", description: "1" }]);
    for (const description of ["2", "3", "4", "5", "6"]) {
      await vi.advanceTimersByTimeAsync(90);
      session.apply([{ kind: "describeJourney", description }]);
    }
    await vi.advanceTimersByTimeAsync(5_000);
    expect(session.state.journey.name).toBe("Other");
    expect([...host.journeys.values()].map(({ document }) => document.description)).toEqual([undefined, "6"]);
  });
});

type Act = "edit" | "undo" | "redo" | "flush" | "refused" | "lost" | "other" | number;

const act = fc.oneof(
  fc.constantFrom<Act>("edit", "edit", "undo", "redo", "flush", "refused", "lost", "other"),
  fc.integer({ min: 1, max: 700 }),
);

describe("laws", () => {
  it("what is shown is on disk, or said not to be; and in the end nothing is lost", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        const { host, session } = await openSession();
        // Long enough for edits and other windows to come while a save is under way.
        host.latencyMs = 150;
        const agree = () => {
          const { saving, journey } = session.state;
          if (saving === "saved" && !acts.includes("other"))
            expect(host.journeys.get("j")?.document).toEqual(journey);
          if (saving === "saved") expect(session.isUnsaved).toBe(false);
          else expect(session.isUnsaved).toBe(true);
        };
        let last = "";
        for (const [index, one] of acts.entries()) {
          if (one === "edit") {
            last = `E${index}`;
            session.apply([{ kind: "describeJourney", description: last }]);
          } else if (one === "undo") session.undo();
          else if (one === "redo") session.redo();
          else if (one === "flush") void session.flush();
          else if (one === "refused" || one === "lost") host.faults.push(one);
          else if (one === "other") {
            const stored = host.journeys.get("j");
            if (stored !== undefined)
              host.put("j", { ...stored.document, name: `O${index}` }, stored.history);
          } else await vi.advanceTimersByTimeAsync(one);
          agree();
        }
        const shown = session.state.journey.description;
        await vi.advanceTimersByTimeAsync(200_000);
        agree();
        expect(session.state.saving).toBe("saved");
        // What was shown last is in the draft, or in the copy that was made of it.
        const kept = [...host.journeys.values()].map(({ document }) => document.description);
        expect(kept).toContain(shown);
        expect(host.mostRunning).toBeLessThanOrEqual(1);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
