import { expect, test } from "vitest";
import { freshDraft, knobValue, settingsOf, withKnob, withoutKnobs } from "./generate-draft.ts";

const draft = freshDraft(Date.UTC(2026, 6, 1, 12));

test("the history that is offered ends before today", () => {
  expect(draft.startMs + draft.days * 86_400_000).toBe(Date.UTC(2026, 6, 1));
  expect(settingsOf(draft)).toMatchObject({ scenario: "ecommerce", knobs: {} });
});

test("a knob that is turned is told, and one that is turned back is not", () => {
  const turned = withKnob(draft, "proPercent", 40);
  expect(knobValue(turned, "proPercent")).toBe(40);
  expect(settingsOf(turned).knobs).toEqual({ proPercent: 40 });
  expect(settingsOf(withKnob(turned, "proPercent", 15)).knobs).toEqual({});
  expect(settingsOf(withoutKnobs(turned)).knobs).toEqual({});
});

test("each scenario keeps its own knobs", () => {
  const turned = withKnob(draft, "anonymousPercent", 5);
  const other = withKnob({ ...turned, scenario: "subscription" }, "anonymousPercent", 50);
  expect(settingsOf(other).knobs).toEqual({ anonymousPercent: 50 });
  expect(settingsOf({ ...other, scenario: "ecommerce" }).knobs).toEqual({ anonymousPercent: 5 });
  expect(knobValue({ ...other, scenario: "saas-trial" }, "anonymousPercent")).toBe(25);
});
