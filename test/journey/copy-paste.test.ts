// Copy and paste, on journeys drawn as text (drawn-journey.ts).

import fc from "fast-check";
import { expect, test } from "vitest";
import { connectionsOf } from "../../shared/journey/connections.ts";
import { copyBranch, copySteps } from "../../shared/journey/copy-steps.ts";
import { duplicateBranch } from "../../shared/journey/duplicate-branch.ts";
import { applyEdit } from "../../shared/journey/edits/apply-edit.ts";
import { applyEdits } from "../../shared/journey/edits/apply-edits.ts";
import { type Fragment, fragmentText, readFragment } from "../../shared/journey/fragment.ts";
import { graphProblems } from "../../shared/journey/graph-problems.ts";
import type { Journey, Step } from "../../shared/journey/journey.ts";
import { pasteFragment } from "../../shared/journey/paste-fragment.ts";
import { findProblems } from "../../shared/journey/problems/find-problems.ts";
import { checkJourney } from "../../shared/journey/read-journey.ts";
import { journeyArbitrary } from "../arbitraries/journey.ts";
import { mutationsOf } from "../arbitraries/json-mutation.ts";
import { definitions } from "./demo-journey.ts";
import { drawingOf, drawnJourney } from "./drawn-journey.ts";

const way = (text: string) => {
  const [step = "", via = "next"] = text.split(".");
  return { step, via };
};

/** Through the clipboard's text, as always. */
function throughText(fragment: Fragment): Fragment {
  const read = readFragment(fragmentText(fragment));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value).toEqual(fragment);
  return read.value;
}

function pasted(journey: Journey, at: string, fragment: Fragment): string {
  const applied = applyEdit(journey, pasteFragment(journey, way(at), throughText(fragment)).edit);
  return applied.ok ? drawingOf(applied.value.journey.steps) : applied.error.kind;
}

// prettier-ignore
test.each<readonly [string, string, readonly string[], string]>([
  ["one step", "e>a a>b b>-", ["a"], "a>-"],
  ["a line", "e>a a>b b>c c>-", ["a", "b"], "a>b b>-"],
  ["with a gap, which is closed", "e>a a>b b>c c>-", ["c", "a"], "a>c c>-"],
  ["with a join", "e>s s>a|b a>c b>c c>-", ["s", "a", "b", "c"], "s>a|b a>c b>c c>-"],
  ["siblings", "e>s s>a|b a>- b>-", ["b", "a"], "a>- b>-"],
  ["never the entry", "e>a a>-", ["e", "a"], "a>-"],
  ["only the entry", "e>a a>-", ["e"], ""],
  ["what is not there", "e>a a>-", ["z"], ""],
  ["steps on a cycle of a draft, without it", "e>- a>b b>a", ["a", "b"], "a>b b>-"],
])("copying %s", (_what, text, ids, expected) => {
  expect(drawingOf(copySteps(drawnJourney(text), ids).steps)).toBe(expected);
});

// prettier-ignore
test.each<readonly [string, string, string, string]>([
  ["what hangs there", "e>s s>a|b a>c b>- c>-", "s.0", "a>c c>-"],
  ["without what another way leads to", "e>s s>a|c a>c c>-", "s.0", "a>-"],
  ["an open one", "e>s s>a|- a>-", "s.1", ""],
  ["with splits and their joins", "e>s s>t|- t>a|b a>c b>c c>-", "s.0", "t>a|b a>c b>c c>-"],
])("copying a branch: %s", (_what, text, from, expected) => {
  expect(drawingOf(copyBranch(drawnJourney(text), way(from)).steps)).toBe(expected);
});

// prettier-ignore
test.each<readonly [string, string, readonly string[], string, string]>([
  ["at an open end", "e>a a>b b>-", ["a"], "b", "e>a a>b b>a-2 a-2>-"],
  ["on a connection, which goes on after it", "e>a a>b b>-", ["a", "b"], "e", "e>a-2 a-2>b-2 b-2>a a>b b>-"],
  ["a split: its first open end goes on", "e>s s>a|b a>- b>-", ["s", "a"], "e", "e>s-2 s-2>a-2|- a-2>s s>a|b a>- b>-"],
  ["with its join", "e>s s>a|b a>c b>c c>-", ["s", "a", "b", "c"], "c", "e>s s>a|b a>c b>c c>s-2 s-2>a-2|b-2 a-2>c-2 b-2>c-2 c-2>-"],
  ["what nothing connects, one behind the other", "e>s s>a|b a>- b>-", ["a", "b"], "b", "e>s s>a|b a>- b>a-2 a-2>b-2 b-2>-"],
  ["siblings that join, before their join", "e>s s>a|b a>c b>c c>-", ["a", "b", "c"], "c", "e>s s>a|b a>c b>c c>a-2 a-2>b-2 b-2>c-2 c-2>-"],
  ["nothing", "e>a a>-", ["e"], "a", "nothingToDo"],
  ["where there is no connection", "e>a a>-", ["a"], "z", "unknownStep"],
])("pasting %s", (_what, text, ids, at, expected) => {
  const journey = drawnJourney(text);
  expect(pasted(journey, at, copySteps(journey, ids))).toBe(expected);
});

test("what is pasted says which steps are new, has names and keys of its own, and is undone exactly", () => {
  const journey = drawnJourney("e>m m!n n>-");
  const paste = pasteFragment(journey, way("n"), copySteps(journey, ["m", "n"]));
  expect(paste.added).toEqual(["m-2", "n-2"]);
  const applied = applyEdit(journey, paste.edit);
  if (!applied.ok) throw new Error(applied.error.kind);
  expect(applied.value.name).toBe("Paste 2 steps");
  expect(applied.value.journey.steps[3]).toMatchObject({
    name: "m 2",
    key: expect.stringMatching(/^j_o_drawn__m_2_/),
  });
  const undone = applyEdit(applied.value.journey, applied.value.inverse);
  expect(undone.ok && JSON.stringify(undone.value.journey)).toBe(JSON.stringify(journey));
});

test("cut and pasted, a step keeps its name", () => {
  const journey = drawnJourney("e>a a>b b>-");
  const fragment = copySteps(journey, ["a"]);
  const cut = applyEdit(journey, { kind: "deleteStep", step: "a", below: "close" });
  expect(cut.ok && pasted(cut.value.journey, "b", fragment)).toBe("e>b b>a a>-");
});

test("a journey never gets too many steps, nor what leads elsewhere or is an entry", () => {
  const line = Array.from({ length: 60 }, (_, index) => `a${index}>${index === 59 ? "-" : `a${index + 1}`}`);
  const journey = drawnJourney(["e>a0", ...line].join(" "));
  const all = copySteps(
    journey,
    journey.steps.map(({ id }) => id),
  );
  expect(pasted(journey, "e", all)).toBe("tooManySteps");
  const small = drawnJourney("e>a a>-");
  const add = (steps: readonly Step[]) => applyEdit(small, { kind: "addSteps", at: way("a"), steps });
  expect(add(drawnJourney("n>e").steps)).toMatchObject({ ok: false, error: { kind: "ledElsewhere" } });
  expect(add(drawnJourney("a>-").steps)).toMatchObject({ ok: false, error: { kind: "idTaken" } });
  expect(add(drawnJourney("n>- o>-").steps)).toMatchObject({ ok: false, error: { kind: "breaksGraph" } });
  const entry = drawnJourney("e>-").steps.map((step) => ({ ...step, id: "e2" }));
  expect(add(entry)).toMatchObject({ ok: false, error: { kind: "entryStays" } });
});

// prettier-ignore
test.each<readonly [string, string, string, string]>([
  ["with what hangs only there", "e>s s>a|b a>c b>- c>-", "s.0", "e>s s>a|a-2|b a-2>c-2 c-2>- a>c b>- c>-"],
  ["and leads to the same join", "e>s s>a|c a>c c>-", "s.0", "e>s s>a|a-2|c a-2>c a>c c>-"],
  ["that only joins", "e>s s>a|a a>-", "s.1", "e>s s>a|a|a a>-"],
  ["that is open", "e>s s>a|- a>-", "s.1", "e>s s>a|-|- a>-"],
  ["that is no branch", "e>a a>-", "a", "noSuchBranches"],
  ["that is not there", "e>s s>-|-", "s.7", "unknownWay"],
])("duplicating a branch %s", (_what, text, from, expected) => {
  const journey = drawnJourney(text);
  const edits = duplicateBranch(journey, way(from));
  const applied = edits.ok ? applyEdits(journey, edits.value) : edits;
  expect(applied.ok ? drawingOf(applied.value.journey.steps) : applied.error.kind).toBe(expected);
});

test("a branch and its copy share the percentage", () => {
  const journey = drawnJourney("e>s s>-|-");
  const edits = duplicateBranch(journey, way("s.0"));
  const applied = edits.ok ? applyEdits(journey, edits.value) : edits;
  expect(applied.ok && applied.value.journey.steps[1]).toMatchObject({
    branches: [
      { name: "Branch 0", percent: 50 },
      { name: "Branch 0 2", percent: 49 },
      { name: "Branch 1", percent: 1 },
    ],
  });
});

test("what another space does not have is told at the steps that were pasted", () => {
  const send: Step = {
    id: "m",
    type: "sendToDestinations",
    name: "M",
    key: "k",
    destinations: [{ id: "gone", call: "track" }, { id: "ads" }],
    next: null,
  };
  const journey = drawnJourney("e>a a>-");
  const { edit } = pasteFragment(journey, way("a"), { format: "rehearse.fragment/1", steps: [send] });
  const applied = applyEdit(journey, edit);
  const problems = applied.ok ? findProblems(applied.value.journey, definitions) : [];
  expect(problems.filter(({ severity }) => severity === "error")).toMatchObject([
    { kind: "destinationUnknown", step: "m" },
  ]);
});

const choices = journeyArbitrary().chain(({ journey, definitions: defined }) =>
  fc.record({
    journey: fc.constant(journey),
    defined: fc.constant(defined),
    ids: fc.subarray(journey.steps.map(({ id }) => id)),
    ways: fc.constant(
      journey.steps.flatMap((step) => connectionsOf(step).map(({ via }) => ({ step: step.id, via }))),
    ),
    at: fc.nat(),
  }),
);

test("law: whatever is copied can be pasted on every connection, and leaves a valid journey", () => {
  fc.assert(
    fc.property(choices, ({ journey, defined, ids, ways, at }) => {
      const fragment = throughText(copySteps(journey, ids));
      const place = ways[at % ways.length];
      if (fragment.steps.length === 0 || place === undefined) return;
      const { edit, added } = pasteFragment(journey, place, fragment);
      const applied = applyEdit(journey, edit);
      if (!applied.ok) throw new Error(applied.error.kind);
      expect(added).toHaveLength(fragment.steps.length);
      expect(checkJourney(applied.value.journey, { definitions: defined }).ok).toBe(true);
      const undone = applyEdit(applied.value.journey, applied.value.inverse);
      expect(undone.ok && JSON.stringify(undone.value.journey)).toBe(JSON.stringify(journey));
    }),
    { numRuns: 600, seed: 12 },
  );
});

test("law: a duplicated branch leaves a whole graph", () => {
  let duplicated = 0;
  fc.assert(
    fc.property(choices, ({ journey, ways }) => {
      for (const place of ways) {
        const edits = duplicateBranch(journey, place);
        const applied = edits.ok ? applyEdits(journey, edits.value) : edits;
        if (!applied.ok) {
          expect(applied.error.kind).toBe("noSuchBranches");
          continue;
        }
        duplicated += 1;
        expect(graphProblems(applied.value.journey.steps)).toEqual([]);
      }
    }),
    { numRuns: 200, seed: 13 },
  );
  expect(duplicated).toBeGreaterThan(200);
});

test("law: whatever stands in the clipboard is a sound fragment or is refused", () => {
  const texts = choices.chain(({ journey, ids }) =>
    mutationsOf(JSON.parse(fragmentText(copySteps(journey, ids)))).map((value) => JSON.stringify(value)),
  );
  let read = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: texts }, { weight: 1, arbitrary: fc.string() }), (text) => {
      const fragment = readFragment(text);
      if (!fragment.ok) return;
      read += 1;
      const journey = drawnJourney("e>a a>-");
      const applied = applyEdit(journey, pasteFragment(journey, way("a"), fragment.value).edit);
      if (applied.ok) expect(graphProblems(applied.value.journey.steps)).toEqual([]);
      else expect(["nothingToDo", "breaksGraph"]).toContain(applied.error.kind);
    }),
    { numRuns: 2_000, seed: 14 },
  );
  expect(read).toBeGreaterThan(50);
});
