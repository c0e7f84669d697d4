import { expect, test } from "vitest";
import type { Cohort } from "../../../shared/api/cohort.ts";
import type { Instant } from "../../../shared/base/instant.ts";
import { changedSinceWords } from "./changed-reasons.ts";
import { cohortWords } from "./cohort-words.ts";

const names = { audience: (id: string) => (id === "vips" ? "VIPs" : id) };

test("every cohort is said in a few words", () => {
  const query = {
    atMs: new Date(2026, 2, 12, 9, 14).getTime() as Instant,
    scope: { of: "step", step: "wait", state: "waiting" },
    text: "",
    condition: null,
  } as const;
  const cohorts: readonly Cohort[] = [
    { kind: "everyone" },
    { kind: "audience", audience: "vips" },
    { kind: "sample", size: 1_000, seed: 7 },
    { kind: "people", userIds: ["a"] },
    { kind: "people", userIds: ["a", "b"] },
    { kind: "found", rehearsal: 3, query },
    { kind: "generated", scenario: "ecommerce", people: 500, seed: 7 },
    { kind: "personas", ids: null },
    { kind: "personas", ids: ["mara"] },
  ];
  const said = cohorts.map((cohort) => cohortWords(cohort, names));
  expect(said.with(5, said[5]!.replace(" 2026", ""))).toEqual([
    "Everyone",
    "Audience VIPs",
    "Sample of 1,000, seed 7",
    "1 named person",
    "2 named people",
    "Those waiting at a step on 12 Mar, 09:14",
    "Shop customers, made up, seed 7",
    "All personas",
    "1 persona",
  ]);
});

test("what has changed since is named, and nothing is said where nothing has", () => {
  const none = { journey: false, definitions: false, messages: false };
  expect(changedSinceWords(none)).toBeNull();
  expect(changedSinceWords({ ...none, journey: true })).toBe("Changed since: the journey");
  expect(changedSinceWords({ ...none, journey: true, messages: true })).toBe(
    "Changed since: the journey, and the people’s messages",
  );
  expect(changedSinceWords({ journey: true, definitions: true, messages: true })).toBe(
    "Changed since: the journey, audiences, traits or destinations, and the people’s messages",
  );
});
