// Laws of a what-if on random rehearsals: it shares the past, it is the base itself where nothing is changed, and from
// publication on it is a rehearsal of the changed journey.

import fc from "fast-check";
import { expect, test } from "vitest";
import { editChoiceArbitrary, chosenEdit } from "../../test/arbitraries/edit.ts";
import { oracleCase } from "../../test/arbitraries/oracle-case.ts";
import { inOneChunk, prepare, recordOf, runBatch } from "../../test/laws/engine-adapter.ts";
import type { OracleInput } from "../../test/oracle/oracle-input.ts";
import { compilePlan } from "../engine/plan.ts";
import { replay } from "../engine/replay.ts";
import { applyEdit } from "../journey/edits/apply-edit.ts";
import type { Journey } from "../journey/journey.ts";
import { checkJourney } from "../journey/read-journey.ts";
import { playPlan } from "./people-to-play.ts";
import { replayStages, type LiveStage } from "../engine/replay-stages.ts";
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

test(
  "whoever has not entered before lives as if the journey had always been the changed one",
  { timeout },
  () => {
    let compared = 0;
    fc.assert(
      fc.property(whatIf, ({ input, changed, fromMs }) => {
        const { publishedAtMs } = input;
        const asked = { journey: { before: input.journey, after: changed }, fromMs, publishedAtMs };
        if (playPlan({ ...asked, hasStages: false }).base !== "rehearsed") return;
        const expected = runBatch({ ...input, journey: changed }, [input.untilMs], inOneChunk).transitions;
        for (const { user, lived } of livesOf(input, stagesOf(input, [[fromMs, changed]]))) {
          const [first] = lived;
          if (first !== undefined && first.atMs < fromMs) continue;
          compared += lived.length;
          expect(lived.map((one) => recordOf(one, one.kind))).toEqual(
            expected.filter((one) => one.user === user),
          );
        }
      }),
      options,
    );
    expect(compared).toBeGreaterThan(runs / 10);
  },
);

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
