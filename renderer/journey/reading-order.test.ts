import { expect, test } from "vitest";
import type { Journey, Next, Step } from "../../shared/journey/journey.ts";
import { readingOrder } from "./reading-order.ts";

const wait = (id: string, next: Next): Step => ({
  id,
  type: "waitForDuration",
  name: id,
  duration: "1d",
  next,
});
const split = (id: string, yes: Next, no: Next): Step => ({
  id,
  type: "trueFalseSplit",
  name: id,
  condition: { all: [] },
  true: { next: yes },
  false: { next: no },
});
const journey = (...steps: readonly Step[]): Journey => ({
  format: "rehearse.journey/1",
  id: "drawn",
  name: "Drawn",
  steps: [
    { id: "e", type: "entry", name: "e", condition: { all: [] }, next: steps.at(-1)?.id ?? null },
    ...steps,
  ],
});
const order = (drawn: Journey): string =>
  readingOrder(drawn)
    .map(({ id }) => id)
    .join(" ");

test("the first branch is read to its end before the next one, whatever the order of the file", () => {
  expect(
    order(
      journey(wait("n2", null), wait("y2", null), wait("n", "n2"), wait("y", "y2"), split("s", "y", "n")),
    ),
  ).toBe("e s y y2 n n2");
});

test("a join is read after everything that leads to it", () => {
  expect(order(journey(wait("j", null), wait("a", "j"), wait("b", "j"), split("s", "a", "b")))).toBe(
    "e s a b j",
  );
});

test("a step that nothing leads to comes last, and none is lost", () => {
  expect(order(journey(wait("alone", null), wait("a", null)))).toBe("e a alone");
});
