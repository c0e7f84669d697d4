import { expect, test } from "vitest";
import type { Cohort } from "../../shared/api/cohort.ts";
import type { Instant } from "../../shared/base/instant.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import { runSettingsOf, settingsFromJson, settingsToJson, setupOf } from "./rehearsal-settings.ts";

const at = (ms: number) => ms as Instant;
const settings = {
  publishedAtMs: at(1_000),
  untilMs: at(9_000),
  pauses: [{ fromMs: at(2_000), toMs: at(3_000) }],
  archivedAtMs: at(8_000),
};
const cohorts: readonly Cohort[] = [
  { kind: "everyone" },
  { kind: "audience", audience: "vips" },
  { kind: "sample", size: 1_000, seed: 7 },
  { kind: "people", userIds: ["u1", "u2"] },
  {
    kind: "found",
    rehearsal: 3,
    query: {
      atMs: at(5_000),
      scope: { of: "step", step: "wait", state: "waiting" },
      text: "ann",
      condition: { trait: { name: "plan", equals: "pro" } },
    },
  },
  { kind: "generated", scenario: "ecommerce", people: 500, seed: 1 },
  { kind: "personas", ids: null },
];

const throughText = (json: JsonObject): JsonObject => JSON.parse(JSON.stringify(json)) as JsonObject;

test("every cohort, and what was written beside it, comes back from the text that is kept", () => {
  for (const cohort of cohorts) {
    const saved = {
      settings,
      users: 20,
      messages: 300,
      cohort,
      generated: { scenario: "ecommerce", people: 500, seed: 1, startMs: 5, days: 90 },
      personas: { ids: ["mara"], digest: "0" },
      ranAtMs: 77,
      whatIf: { rehearsal: 1, fromMs: 4_000, journeyChanged: true, userIds: ["u1"] },
    };
    expect(settingsFromJson(throughText(settingsToJson(saved)))).toEqual(saved);
  }
});

test("a rehearsal of an earlier version was one of everyone, at a time that nobody wrote down", () => {
  const json = settingsToJson({ settings, users: 1, messages: 2 });
  expect(Object.keys(json)).toEqual(["publishedAt", "until", "pauses", "archivedAt", "users", "messages"]);
  expect(settingsFromJson(json)).toEqual({
    settings,
    users: 1,
    messages: 2,
    cohort: { kind: "everyone" },
    generated: null,
    personas: null,
    ranAtMs: null,
    whatIf: null,
  });
});

test("a setup gives the circumstances that it was read from", () => {
  const [cohort] = cohorts;
  const { archivedAtMs: _none, ...lasting } = settings;
  for (const one of [settings, lasting])
    expect(runSettingsOf(setupOf({ settings: one, cohort: cohort! }))).toEqual(one);
});
