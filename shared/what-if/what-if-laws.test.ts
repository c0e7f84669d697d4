// Laws of a what-if on random rehearsals: it shares the past, it is the base itself where nothing is changed, and from
// publication on it is a rehearsal of the changed journey.

import fc from "fast-check";
import { expect, test } from "vitest";
import { editChoiceArbitrary, chosenEdit } from "../../test/arbitraries/edit.ts";
import { oracleCase } from "../../test/arbitraries/oracle-case.ts";
import { inOneChunk, prepare, recordOf, runBatch } from "../../test/laws/engine-adapter.ts";
import type { OracleInput } from "../../test/oracle/oracle-input.ts";
import { AskedHistories, askedBy } from "../engine/asked-histories.ts";
import { kindName } from "../engine/kind-name.ts";
import { compilePlan, type Plan } from "../engine/plan.ts";
import { playOn } from "../engine/play-on.ts";
import { replay } from "../engine/replay.ts";
import { applyEdit } from "../journey/edits/apply-edit.ts";
import type { Journey } from "../journey/journey.ts";
import { checkJourney } from "../journey/read-journey.ts";
import { PastFates, type RecordRange } from "./past-fate.ts";
import { replayStages, type LiveStage } from "../engine/replay-stages.ts";
import type { TransitionKind } from "../engine/transition.ts";
import { chunkFromHistories } from "../people/chunk-from-messages.ts";
import { sweepFields, withSweepValue } from "./sweep-fields.ts";

const runs = Number(process.env["LAW_RUNS"] ?? "400");
const options = { seed: 20_260_401, numRuns: runs };
const timeout = 60_000 + runs * 100;

/** A rehearsal, a journey that was changed in one way or several, and the part of its time at which it changes. */
const whatIf = oracleCase.chain(({ input }) =>
  fc.record({
    input: fc.constant(input),
    changed: changedJourney(input),
    fromMs: fc
      .oneof(fc.constantFrom(...instantsOf(input)), fc.integer({ min: 0, max: 1_000 }))
      .map((pick) => (pick <= 1_000 ? spread(input, pick) : pick)),
  }),
);

function spread({ publishedAtMs, untilMs }: OracleInput, thousandths: number): number {
  return publishedAtMs + Math.floor(((untilMs - publishedAtMs) * thousandths) / 1_000);
}

/** Where something happens, a millisecond around it, and the publication. */
function instantsOf(input: OracleInput): readonly number[] {
  const { histories } = prepare(input);
  const messages = [...histories.values()].flat().map(({ atMs }) => Number(atMs));
  const inside = messages.filter((atMs) => atMs > input.publishedAtMs && atMs <= input.untilMs);
  return [input.publishedAtMs, ...inside.slice(0, 12)];
}

function changedJourney(input: OracleInput): fc.Arbitrary<Journey> {
  const numbers = fc.array(fc.nat({ max: 999 }), { minLength: 2, maxLength: 2 });
  const edits =
    input.definitions.destinations.length === 0
      ? fc.constant([])
      : fc.array(editChoiceArbitrary(input.definitions), { maxLength: 2 });
  return fc.tuple(numbers, edits).map(([[pick = 0, value = 0], choices]) => {
    const fields = sweepFields(input.journey);
    const field = fields[pick % Math.max(1, fields.length)];
    const swept =
      field === undefined
        ? input.journey
        : withSweepValue(
            JSON.parse(JSON.stringify(input.journey)),
            field.pointer,
            field.suggested[value % field.suggested.length] ?? field.present,
          );
    return choices.reduce(
      (journey, choice) => {
        const edited = applyEdit(journey, chosenEdit(choice, journey));
        return edited.ok && isValid(edited.value.journey, input) ? edited.value.journey : journey;
      },
      isValid(swept, input) ? (swept as unknown as Journey) : input.journey,
    );
  });
}

const isValid = (document: unknown, { definitions }: OracleInput): boolean =>
  checkJourney(document, { definitions }).ok;

function stagesOf(
  input: OracleInput,
  changes: readonly (readonly [number, Journey])[],
): readonly LiveStage[] {
  const { settings } = prepare(input);
  const staged = [[input.publishedAtMs, input.journey] as const, ...changes];
  return staged.map(([fromMs, journey]) => ({
    fromMs,
    live: { plan: compilePlan(journey, input.definitions), settings },
  }));
}

const livesOf = (input: OracleInput, stages: readonly LiveStage[]) =>
  [...prepare(input).histories].map(([user, messages]) => ({
    user,
    lived: replayStages(stages, { user, messages, untilMs: input.untilMs }).transitions,
  }));

test("without a change it is the base, whenever it begins", { timeout }, () => {
  fc.assert(
    fc.property(whatIf, ({ input, fromMs }) => {
      const { plan, settings, histories } = prepare(input);
      const stages = stagesOf(input, [[fromMs, input.journey]]);
      for (const [user, messages] of histories) {
        const life = { user, messages, untilMs: input.untilMs };
        expect(replayStages(stages, life).transitions).toEqual(replay({ plan, settings }, life).transitions);
      }
    }),
    options,
  );
});

test("what was before the change is as in the base", { timeout }, () => {
  fc.assert(
    fc.property(whatIf, ({ input, changed, fromMs }) => {
      const before = (stages: readonly LiveStage[]) =>
        livesOf(input, stages).map(({ lived }) => lived.filter(({ atMs }) => atMs < fromMs));
      expect(before(stagesOf(input, [[fromMs, changed]]))).toEqual(before(stagesOf(input, [])));
    }),
    options,
  );
});

/** All records of a user in columns, numbered by the kinds of a journey. */
const rangeOf = (
  transitions: readonly { readonly atMs: number; readonly kind: TransitionKind }[],
  { kinds }: Plan,
): RecordRange => ({
  atMs: Float64Array.from(transitions, ({ atMs }) => atMs),
  kinds: Uint16Array.from(transitions, ({ kind }) => kinds.indexOf(kind)),
  from: 0,
  to: transitions.length,
});

test("a life is played on from its past, or not at all, as if it were lived anew", { timeout }, () => {
  const met = { asAlways: 0, over: 0, played: 0, anew: 0 };
  fc.assert(
    fc.property(whatIf, ({ input, changed, fromMs }) => {
      const { publishedAtMs, untilMs } = input;
      if (fromMs <= publishedAtMs) return;
      const stages = stagesOf(input, [[fromMs, changed]]);
      const [before, after] = stages.map(({ live }) => live);
      if (before === undefined || after === undefined) return;
      const fates = new PastFates({ before: before.plan, after: after.plan, fromMs });
      const chunk = chunkFromHistories(prepare(input).histories);
      const [histories, everything] = [0, 1].map(
        () => new AskedHistories(chunk, askedBy([before.plan, after.plan])),
      );
      if (histories === undefined || everything === undefined) return;
      [...prepare(input).histories].forEach(([user, messages], index) => {
        const lived = replayStages(stages, { user, messages, untilMs }).transitions;
        const past = lived.filter(({ atMs }) => atMs < fromMs);
        if (!past.every(({ kind }) => after.plan.kinds.kinds.some((known) => isSame(known, kind)))) return;
        const range = rangeOf(past, after.plan);
        const always = replay(after, { user, messages, untilMs }).transitions;
        const fate = fates.of(range, fates.canBeAsAlways ? rangeOf(always, after.plan) : null);
        const seen = histories.of(index, untilMs);
        const [first] = seen;
        const life = { user, messages: seen, existsFromMs: first?.atMs ?? Infinity, past };
        if (past.length > 0) met[fate] += 1;
        if (fate === "asAlways") expect(always).toEqual(lived);
        else if (fate === "over") expect(past).toEqual(lived);
        else if (!fates.canPlayOn(range)) {
          met.anew += 1;
          const anew = { user, messages: everything.allOf(index, untilMs), untilMs };
          expect(replayStages(stages, anew).transitions).toEqual(lived);
        }
        if (first !== undefined && fates.canPlayOn(range))
          expect([...past, ...playOn({ before, after, fromMs }, life)]).toEqual(lived);
      });
    }),
    options,
  );
  // Fewer cases than usual may miss one way.
  if (runs >= 400) for (const times of Object.values(met)) expect(times).toBeGreaterThan(0);
});

const isSame = (one: TransitionKind, other: TransitionKind): boolean => kindName(one) === kindName(other);

test("from publication on it is a rehearsal of the changed journey", { timeout }, () => {
  fc.assert(
    fc.property(whatIf, ({ input, changed }) => {
      const stages = stagesOf({ ...input, journey: changed }, []);
      const lives = livesOf(input, stages).flatMap(({ lived }) =>
        lived.map((one) => recordOf(one, one.kind)),
      );
      expect(lives).toEqual(
        runBatch({ ...input, journey: changed }, [input.untilMs], inOneChunk).transitions,
      );
    }),
    options,
  );
});

test("nothing ever happens out of order, or after an end, in a changed life", { timeout }, () => {
  fc.assert(
    fc.property(whatIf, ({ input, changed, fromMs }) => {
      for (const { lived } of livesOf(input, stagesOf(input, [[fromMs, changed]]))) {
        const instants = lived.map(({ atMs }) => atMs);
        expect(instants).toEqual(instants.toSorted((a, b) => a - b));
        const entries = lived.filter(
          ({ kind }) => kind.what === "reached" && kind.step === input.journey.steps[0]?.id,
        );
        expect(entries.map(({ entry }) => entry)).toEqual(entries.map((_, index) => index + 1));
      }
    }),
    options,
  );
});
