import fc from "fast-check";
import { expect, test } from "vitest";
import type { Journey, Step } from "../../../shared/journey/journey.ts";
import { findProblems } from "../../../shared/journey/problems/find-problems.ts";
import { checkJourney } from "../../../shared/journey/read-journey.ts";
import { noDefinitions } from "../space-definitions.ts";
import { journeyErrors } from "./journey-errors.ts";
import { templates } from "./templates.ts";

/** Leaves a template as somebody might who is still at work: names and keys empty, ways open, steps away. */
const spoiled = (step: Step): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(step) },
    fc.constant({ ...step, name: "" }),
    fc.constant("next" in step ? { ...step, next: null } : step),
    fc.constant(step.type === "sendToDestinations" ? { ...step, key: "", destinations: [] } : step),
    fc.constant(step.type === "waitForDuration" ? { ...step, duration: "soon" } : step),
  );

const drafts: fc.Arbitrary<Journey> = fc
  .constantFrom(...templates())
  .chain(({ journey }) =>
    fc.tuple(...journey.steps.map(spoiled)).map((steps) => ({ ...journey, steps: [...steps] })),
  );

test("the list counts as many errors as the journey's own screen shows", () => {
  fc.assert(
    fc.property(drafts, fc.constantFrom(noDefinitions, templates()[0]!.definitions), (draft, definitions) => {
      const shown = findProblems(draft, definitions).filter(({ severity }) => severity === "error");
      expect(journeyErrors(draft, definitions)).toBe(shown.length);
      expect(journeyErrors(draft, definitions) === 0).toBe(checkJourney(draft, { definitions }).ok);
    }),
    { numRuns: 200, seed: 20_260_101 },
  );
});
