// Problems follow their steps.

import { expect, it } from "vitest";
import { blankJourney } from "../../shared/journey/blank-journey.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import { problemsHere } from "./problems-here.ts";

const entry = blankJourney("Journey", { journey: "j", entry: "entry" });
const wait = { id: "wait", type: "waitForDuration", name: "Wait", duration: "1d", next: null } as const;
const journey = { ...entry, steps: [...entry.steps, wait] };

const problem = (step: string | null, pointer: string): JourneyProblem => ({
  kind: "any",
  severity: "error",
  step,
  pointer,
  title: "",
  explanation: [],
  fixes: [],
});

it("follow a step to its new place, and go with it", () => {
  expect(
    problemsHere(
      [
        problem("wait", "/steps/4/duration"),
        problem("gone", "/steps/1/name"),
        problem(null, "/settings/exit"),
      ],
      journey,
    ).map(({ pointer }) => pointer),
  ).toEqual(["/steps/1/duration", "/settings/exit"]);
});
