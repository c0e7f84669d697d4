// A setup while it is typed: every kind of cohort keeps what was chosen for it, and a field that says nothing yet is
// null. What can be run is read from it, or what keeps it from being run.

import type { Cohort, RehearsalSetup } from "../../../shared/api/cohort.ts";
import { setupProblems, type SetupField } from "../../../shared/api/setup-problems.ts";
import type { Instant } from "../../../shared/base/instant.ts";

export type CohortKind = Cohort["kind"];
export type FoundCohort = Extract<Cohort, { readonly kind: "found" }>;

export interface PauseDraft {
  /** Tells rows apart while some come and go. */
  readonly key: number;
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

export interface SetupDraft {
  readonly kind: CohortKind;
  readonly audience: string | null;
  readonly sampleSize: number | null;
  readonly sampleSeed: number | null;
  readonly userIds: readonly string[];
  /** null: no list was handed over. */
  readonly found: FoundCohort | null;
  readonly scenario: string;
  readonly madeUpPeople: number | null;
  readonly madeUpSeed: number | null;
  /** null: all of them. */
  readonly personas: readonly string[] | null;
  readonly publishedAtMs: number | null;
  readonly untilMs: number | null;
  readonly pauses: readonly PauseDraft[];
  readonly isArchived: boolean;
  readonly archivedAtMs: number | null;
  readonly name: string;
}

export interface FieldProblem {
  readonly field: SetupField | "cohort" | "publication";
  /** Of the pause; null elsewhere. */
  readonly pause: number | null;
  readonly sentence: string;
}

export type ReadDraft =
  | { readonly kind: "setup"; readonly setup: RehearsalSetup }
  | { readonly kind: "problems"; readonly problems: readonly FieldProblem[] };

/** As shared/api/cohort.ts takes them. */
const mostNamed = 10_000;
const usualSample = 1_000;
const usualScenario = "ecommerce";

export function draftOf({ cohort, ...times }: RehearsalSetup): SetupDraft {
  const { publishedAtMs, untilMs, pauses, archivedAtMs } = times;
  return {
    kind: cohort.kind,
    audience: cohort.kind === "audience" ? cohort.audience : null,
    sampleSize: cohort.kind === "sample" ? cohort.size : usualSample,
    sampleSeed: cohort.kind === "sample" ? cohort.seed : 1,
    userIds: cohort.kind === "people" ? cohort.userIds : [],
    found: cohort.kind === "found" ? cohort : null,
    scenario: cohort.kind === "generated" ? cohort.scenario : usualScenario,
    madeUpPeople: cohort.kind === "generated" ? cohort.people : usualSample,
    madeUpSeed: cohort.kind === "generated" ? cohort.seed : 1,
    personas: cohort.kind === "personas" ? cohort.ids : null,
    publishedAtMs,
    untilMs,
    pauses: pauses.map((pause, key) => ({ key, ...pause })),
    isArchived: archivedAtMs !== null,
    archivedAtMs,
    name: "",
  };
}

export function readDraft(draft: SetupDraft): ReadDraft {
  const cohort = cohortIn(draft);
  const { publishedAtMs, untilMs } = draft;
  const problems = [
    ...(typeof cohort === "string" ? [problemAt("cohort", cohort)] : []),
    ...(publishedAtMs === null ? [problemAt("publication", noInstant)] : []),
    ...(untilMs === null ? [problemAt("end", noInstant)] : []),
    ...unreadable(draft),
  ];
  if (problems.length > 0 || typeof cohort === "string") return { kind: "problems", problems };
  const setup: RehearsalSetup = {
    cohort,
    publishedAtMs: publishedAtMs as Instant,
    untilMs: untilMs as Instant,
    pauses: draft.pauses.map(({ fromMs, toMs }) => ({ fromMs: fromMs as Instant, toMs: toMs as Instant })),
    archivedAtMs: draft.isArchived ? (draft.archivedAtMs as Instant) : null,
  };
  const wrong = setupProblems(setup);
  return wrong.length > 0 ? { kind: "problems", problems: wrong } : { kind: "setup", setup };
}

const noInstant = "Choose a date and a time.";

const problemAt = (
  field: FieldProblem["field"],
  sentence: string,
  pause: number | null = null,
): FieldProblem => ({
  field,
  pause,
  sentence,
});

const unreadable = ({ pauses, isArchived, archivedAtMs }: SetupDraft): readonly FieldProblem[] => [
  ...pauses.flatMap(({ fromMs, toMs }, index) =>
    fromMs === null || toMs === null ? [problemAt("pauses", noInstant, index)] : [],
  ),
  ...(isArchived && archivedAtMs === null ? [problemAt("archive", noInstant)] : []),
];

/** What is missing, in a sentence, where nobody is chosen yet. */
function cohortIn(draft: SetupDraft): Cohort | string {
  switch (draft.kind) {
    case "everyone":
      return { kind: "everyone" };
    case "audience":
      return draft.audience === null ? "Choose an audience." : { kind: "audience", audience: draft.audience };
    case "sample": {
      const { sampleSize: size, sampleSeed: seed } = draft;
      return size === null || seed === null ? "Say how many, and a seed." : { kind: "sample", size, seed };
    }
    case "people":
      if (draft.userIds.length === 0) return "Name at least one person.";
      return draft.userIds.length > mostNamed
        ? "At most 10,000 people can be named."
        : { kind: "people", userIds: [...draft.userIds] };
    case "found":
      return draft.found ?? "Choose people in a list of a rehearsal first.";
    case "generated": {
      const { scenario, madeUpPeople: people, madeUpSeed: seed } = draft;
      return people === null || seed === null
        ? "Say how many, and a seed."
        : { kind: "generated", scenario, people, seed };
    }
    case "personas":
      if (draft.personas?.length === 0) return "Choose at least one persona.";
      return { kind: "personas", ids: draft.personas === null ? null : [...draft.personas] };
  }
}
