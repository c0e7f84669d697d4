// Keys follow the journey's name as long as the names made them.

import { expect, it } from "vitest";
import type { SendToDestinationsStep } from "../../shared/journey/journey.ts";
import { keyOf } from "../../shared/journey/key.ts";
import { splitJourney } from "./builder-test-journey.ts";
import { rekeyed } from "./rekeyed.ts";

const mail: SendToDestinationsStep = {
  id: "mail",
  type: "sendToDestinations",
  name: "Mail",
  key: keyOf(splitJourney, { id: "mail", name: "Mail" }),
  destinations: [],
  next: null,
};

const renamed = { ...splitJourney, name: "Another" };

it("makes the key anew under the new name", () => {
  expect(rekeyed(splitJourney, renamed, mail)).toEqual({ ...mail, key: keyOf(renamed, mail) });
});

it("leaves a key alone that somebody wrote, and steps without one", () => {
  const own = { ...mail, key: "own" };
  expect(rekeyed(splitJourney, renamed, own)).toBe(own);
  const [entry] = splitJourney.steps;
  expect(entry && rekeyed(splitJourney, renamed, entry)).toBe(entry);
});
