import { expect, test } from "vitest";
import type { Cohort, RehearsalSetup } from "../../../shared/api/cohort.ts";
import type { Instant } from "../../../shared/base/instant.ts";
import { draftOf, readDraft, type SetupDraft } from "./setup-draft.ts";

const at = (ms: number) => ms as Instant;
const setupOf = (cohort: Cohort): RehearsalSetup => ({
  cohort,
  publishedAtMs: at(1_000),
  untilMs: at(9_000),
  pauses: [{ fromMs: at(2_000), toMs: at(3_000) }],
  archivedAtMs: at(8_000),
});
const query = {
  atMs: at(5),
  scope: { of: "journey", state: "entered" },
  text: "",
  condition: null,
} as const;
const cohorts: readonly Cohort[] = [
  { kind: "everyone" },
  { kind: "audience", audience: "vips" },
  { kind: "sample", size: 5, seed: 0 },
  { kind: "people", userIds: ["a", "b"] },
  { kind: "found", rehearsal: 3, query },
  { kind: "generated", scenario: "subscription", people: 7, seed: 9 },
  { kind: "personas", ids: null },
  { kind: "personas", ids: ["mara"] },
];

test.each(cohorts)("a draft of a setup with $kind is read as the same setup", (cohort) => {
  const setup = setupOf(cohort);
  expect(readDraft(draftOf(setup))).toEqual({ kind: "setup", setup });
  const lasting = { ...setup, archivedAtMs: null };
  expect(readDraft(draftOf(lasting))).toEqual({ kind: "setup", setup: lasting });
});

const said = (changed: Partial<SetupDraft>) => {
  const read = readDraft({ ...draftOf(setupOf({ kind: "everyone" })), ...changed });
  return read.kind === "setup"
    ? []
    : read.problems.map(({ field, pause, sentence }) => [field, pause, sentence]);
};

test("what is chosen for one kind stays while another is looked at", () => {
  const draft = { ...draftOf(setupOf({ kind: "people", userIds: ["a"] })), kind: "sample" } as const;
  expect(readDraft(draft)).toMatchObject({ setup: { cohort: { kind: "sample", size: 1_000, seed: 1 } } });
  expect(readDraft({ ...draft, kind: "people" })).toMatchObject({ setup: { cohort: { userIds: ["a"] } } });
});

test("a field that says nothing yet is asked for, at that field", () => {
  expect(said({ kind: "audience" })).toEqual([["cohort", null, "Choose an audience."]]);
  expect(said({ kind: "sample", sampleSize: null })).toEqual([["cohort", null, "Say how many, and a seed."]]);
  expect(said({ kind: "people" })).toEqual([["cohort", null, "Name at least one person."]]);
  expect(said({ kind: "people", userIds: Array.from({ length: 10_001 }, String) })).toEqual([
    ["cohort", null, "At most 10,000 people can be named."],
  ]);
  expect(said({ publishedAtMs: null, untilMs: null })).toEqual([
    ["publication", null, "Choose a date and a time."],
    ["end", null, "Choose a date and a time."],
  ]);
  const pauses = [
    { key: 0, fromMs: 2_000, toMs: 3_000 },
    { key: 4, fromMs: 5_000, toMs: null },
  ];
  expect(said({ pauses, archivedAtMs: null })).toEqual([
    ["pauses", 1, "Choose a date and a time."],
    ["archive", null, "Choose a date and a time."],
  ]);
  expect(said({ archivedAtMs: null, isArchived: false })).toEqual([]);
});

test("times that do not fit each other are said as the host would", () => {
  expect(said({ untilMs: 999 })).toEqual([["end", null, "The end must come after the publication."]]);
  expect(said({ archivedAtMs: 9_001 })).toEqual([
    ["archive", null, "The journey must be archived before the rehearsal ends."],
  ]);
});
