// What must not compile: tsc fails on an expectation below that is not met. The tests themselves only run along.

import { expect, test } from "vitest";
import type { AudienceId, JourneyId, StepId, UserId } from "./ids.ts";

const step: StepId = "mail";
const user = "u" as UserId;

test("a text of a document becomes an id as it is", () => {
  const journey: JourneyId = "win-back";
  expect([journey, step]).toEqual(["win-back", "mail"]);
});

test("an id of one kind is none of another kind", () => {
  // @ts-expect-error -- a step is no journey
  const journey: JourneyId = step;
  // @ts-expect-error -- a step is no audience
  const audience: AudienceId = step;
  expect([journey, audience]).toEqual([step, step]);
});

test("a user is no step, and a mere text no user", () => {
  // @ts-expect-error -- a user is no step
  const notAStep: StepId = user;
  // @ts-expect-error -- whose id a text is, is settled by identity alone
  const notAUser: UserId = "u";
  expect(notAStep).toBe(notAUser);
});
