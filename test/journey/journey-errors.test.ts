// Errors of drafts in words: none is passed over, each has its step, and every mend mends.

import fc from "fast-check";
import { expect, test } from "vitest";
import { textOf } from "../../shared/base/words.ts";
import { applyEdits } from "../../shared/journey/edits/apply-edits.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { findProblems } from "../../shared/journey/problems/find-problems.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import { readDraft } from "../../shared/journey/read-draft.ts";
import { checkJourney } from "../../shared/journey/read-journey.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { journeyArbitrary } from "../arbitraries/journey.ts";
import { mutationsOf } from "../arbitraries/json-mutation.ts";
import { branch, type Change, definitions, mutated } from "./demo-journey.ts";

function draftOf(value: unknown): Journey {
  const draft = readDraft(value);
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  return draft.value;
}

const errorsIn = (journey: Journey, defined: Definitions = definitions): readonly JourneyProblem[] =>
  findProblems(journey, defined).filter(({ severity }) => severity === "error");

const event = (rest: object) => ({ event: { name: "Cart", ...rest } });

// prettier-ignore
test.each<readonly [Change, step: string | null, title: string, fixes: readonly string[]]>([
  [(journey) => (journey.name = ""), null, "The journey has no name", []],
  [(journey) => (journey.name = "x".repeat(74)), null, "The journey's name is too long", []],
  [(journey) => (journey.settings = { exit: {} }), null, "Leaving early is on, but never happens", ["After 30 days", "Turn it off"]],
  [(journey) => (journey.settings = { reentry: { after: "1d" } }), null, "Nobody can enter again, for nobody leaves", ["Leave after 30 days", "Enter once"]],
  [(journey) => (journey.settings.exit.after = ""), null, "Leaving early has no time", ["After 30 days"]],
  [(journey) => (journey.settings.reentry.after = "0d"), null, "Entering again has no time", ["After 7 days"]],
  [(journey) => (journey.settings.exit.when = { event: { name: "" } }), null, "Choose an event for who leaves early", []],
  [(journey) => (journey.settings.exit.when = event({ since: "step" })), null, "Nobody is at a step yet for who leaves early", []],
  [(_, step) => (step("wait").name = ""), "wait", "A step has no name", ["Call it “Wait”"]],
  [(_, step) => (step("wait").duration = "1"), "wait", "“Wait” has no duration", ["Wait 1 day"]],
  [(_, step) => (step("ordered").timeout.after = ""), "ordered", "The limit of “Ordered” has no time", ["At most 7 days"]],
  [(_, step) => (step("ordered").condition = { event: { name: "" } }), "ordered", "Choose an event for “Ordered”", []],
  [(_, step) => (step("entry").condition = event({ since: "entry" })), "entry", "Nobody has entered yet for “Entry”", ["Remove it"]],
  [(_, step) => (step("entry").condition = event({ within: "" })), "entry", "Say how far back to look for “Entry”", ["In the last 7 days", "Look at everything"]],
  [(_, step) => (step("entry").condition = event({ count: { atLeast: -1 } })), "entry", "Say how often for “Entry”", []],
  [(_, step) => (step("entry").condition = event({ where: [{ property: "", op: "exists" }] })), "entry", "Choose a property for “Entry”", []],
  [(_, step) => (step("entry").condition = event({ where: [{ property: "p", op: "withinLast", value: "1d" }] })), "entry", "Choose another comparison for “Entry”", []],
  [(_, step) => (step("pro").condition = { trait: { key: "", op: "exists" } }), "pro", "Choose a trait for “Pro?”", []],
  [(_, step) => (step("pro").condition = { trait: { key: "plan", op: "equals" } }), "pro", "Give a value for “Pro?”", []],
  [(_, step) => (step("pro").condition = { trait: { key: "plan", op: "equalsAnyOf", value: [] } }), "pro", "Give a value for “Pro?”", []],
  [(_, step) => (step("pro").condition = { trait: { key: "plan", op: "exists", value: "x" } }), "pro", "A part of the condition has no meaning for “Pro?”", ["Remove it"]],
  [(_, step) => (step("pro").condition = { not: { audience: { id: "", is: "member" } } }), "pro", "Choose an audience for “Pro?”", []],
  [(_, step) => (step("pro").condition = { audience: { id: "vip", is: "member" } }), "pro", "The audience for “Pro?” is not there", ["Use VIPs"]],
  [(_, step) => (step("pro").condition = { computedTrait: { id: "spend", op: "exists" } }), "pro", "The computed trait for “Pro?” is not there", ["Use Spent"]],
  [(_, step) => (step("race").branches[0].condition = { event: { name: "" } }), "race", "Choose an event for “a” of “Race”", []],
  [(_, step) => (step("race").branches[0].name = ""), "race", "A branch of “Race” has no name", []],
  [(_, step) => (step("first").branches = []), "first", "“First” has no branch", ["Add a branch"]],
  [(_, step) => step("paths").branches.pop(), "paths", "“Paths” has only one branch", ["Add a branch"]],
  [(_, step) => (step("ab").branches[0].percent = 20), "ab", "The percentages of “A or B” sum to 90", ["80% to “B”", "Share equally"]],
  [(_, step) => (step("ab").branches[0].percent = 12.5), "ab", "The percentage of “A” is not a whole number", ["Share equally"]],
  [(_, step) => delete step("first").otherwise, "first", "“First” has no way for everyone else", ["Add “Everyone else”"]],
  [(_, step) => delete step("first").mode && step("first").branches.push(branch("b")), "first", "“First” takes every branch that matches, and has a way for everyone else", ["Take only the first match"]],
  [(_, step) => (step("mail").key = ""), "mail", "“Mail” has no key", ["Make a new key"]],
  [(_, step) => (step("call").key = "k1"), "call", "“Call” has the key of another step", ["Make a new key"]],
  [(_, step) => (step("mail").destinations = [{ id: "" }]), "mail", "“Mail” has a destination that is not chosen", ["Remove it"]],
  [(_, step) => (step("mail").destinations = [{ id: "gone" }]), "mail", "“Mail” sends to a destination that is not there", ["Remove it"]],
  [(_, step) => (step("mail").destinations = [{ id: "ads" }, { id: "ads" }]), "mail", "“Mail” sends twice to the same destination", ["Remove it"]],
  [(_, step) => (step("mail").destinations = [{ id: "braze" }]), "mail", "How “Mail” calls Braze is not chosen", ["Send as track", "Send as identify"]],
  [(_, step) => (step("mail").destinations = [{ id: "ads", call: "track" }]), "mail", "Ads is a list and takes no call", ["Remove the call"]],
  [(_, step) => (step("call").next = "gone"), "call", "“Call” leads to a step that is not there", ["Disconnect"]],
  [(_, step) => (step("call").next = "race"), "call", "“Call” leads back to a step before it", ["Disconnect"]],
  [(journey) => journey.steps.push({ id: "lost", type: "waitForDuration", name: "Lost", duration: "1d", next: null }), "lost", "Nothing leads to “Lost”", ["Delete “Lost”"]],
])("%s", (change, step, title, fixes) => {
  const errors = errorsIn(draftOf(mutated(change)));
  expect(errors.map((problem) => [problem.step, problem.title, problem.fixes.map(({ label }) => label)])).toEqual([
    [step, title, fixes],
  ]);
  expect(textOf(errors[0]?.explanation ?? [])).toMatch(/\.$/);
});

test("errors come in the order of the steps, those of the journey first", () => {
  const draft = draftOf(
    mutated((journey, step) => {
      step("call").name = "";
      step("pro").condition = { audience: { id: "gone", is: "member" } };
      step("wait").duration = "";
      journey.name = "";
    }),
  );
  expect(errorsIn(draft).map(({ step }) => step)).toEqual([null, "wait", "pro", "call"]);
});

test("a valid journey has no errors", () => {
  expect(errorsIn(draftOf(mutated(() => {})))).toEqual([]);
});

/** Every mend leaves fewer errors than there were, or at least not this one. */
function expectMended(journey: Journey, problem: JourneyProblem, defined: Definitions): void {
  for (const { edits } of problem.fixes) {
    const applied = applyEdits(journey, edits);
    if (!applied.ok) throw new Error(`${problem.title}: ${JSON.stringify(applied.error)}`);
    const after = errorsIn(applied.value.journey, defined);
    const same = after.filter(
      ({ kind, pointer, step }) =>
        kind === problem.kind && pointer === problem.pointer && step === problem.step,
    );
    expect([problem.title, same.length]).toEqual([problem.title, 0]);
    expect(readDraft(JSON.parse(JSON.stringify(applied.value.journey))).ok).toBe(true);
  }
}

test("law: a draft has errors exactly where it is not valid, each with words, and every mend mends", () => {
  const drafts = journeyArbitrary().chain(({ journey, definitions: defined }) =>
    fc.record({ value: mutationsOf(JSON.parse(JSON.stringify(journey))), defined: fc.constant(defined) }),
  );
  let invalid = 0;
  let mends = 0;
  fc.assert(
    fc.property(drafts, ({ value, defined }) => {
      const draft = readDraft(value);
      if (!draft.ok) return;
      const errors = errorsIn(draft.value, defined);
      expect(errors.length > 0).toBe(!checkJourney(draft.value, { definitions: defined }).ok);
      if (errors.length > 0) invalid += 1;
      for (const problem of errors) {
        expect(problem.title).toMatch(/^[A-Z“]/);
        expect(problem.title).not.toMatch(/\.$|undefined/);
        expect(textOf(problem.explanation)).toMatch(/\.$/);
        mends += problem.fixes.length;
        expectMended(draft.value, problem, defined);
      }
    }),
    { numRuns: 3_000, seed: 16 },
  );
  expect(invalid).toBeGreaterThan(30);
  expect(mends).toBeGreaterThan(10);
});
