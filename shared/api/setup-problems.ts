// What keeps a rehearsal from being run as it is set up, in sentences, each with the field that it belongs to. The
// window says them while somebody types, the host before it runs. Who takes part is looked up by the host alone.

import type { RehearsalSetup } from "./cohort.ts";

export type SetupField = "end" | "pauses" | "archive";

export interface SetupProblem {
  readonly field: SetupField;
  /** The number of the pause, from 0; null where it is none. */
  readonly pause: number | null;
  readonly sentence: string;
}

type Times = Pick<RehearsalSetup, "publishedAtMs" | "untilMs" | "pauses" | "archivedAtMs">;

/** In the order of the fields; none where it can be run. */
export function setupProblems(setup: Times): readonly SetupProblem[] {
  const { publishedAtMs, untilMs, archivedAtMs } = setup;
  if (untilMs < publishedAtMs)
    return [{ field: "end", pause: null, sentence: "The end must come after the publication." }];
  const problems = setup.pauses.flatMap((_, pause) => {
    const sentence = pauseProblem(setup, pause);
    return sentence === null ? [] : [{ field: "pauses" as const, pause, sentence }];
  });
  if (archivedAtMs === null) return problems;
  const sentence = archiveProblem(archivedAtMs, setup);
  return sentence === null ? problems : [...problems, { field: "archive", pause: null, sentence }];
}

function pauseProblem({ publishedAtMs, untilMs, pauses }: Times, index: number): string | null {
  const pause = pauses[index];
  if (pause === undefined) return null;
  const { fromMs, toMs } = pause;
  const before = pauses[index - 1];
  if (toMs <= fromMs) return "A pause must end after it begins.";
  if (before !== undefined && fromMs < before.fromMs) return "Pauses must stand in the order of their time.";
  if (before !== undefined && fromMs < before.toMs)
    return "A pause must begin after the one before it has ended.";
  if (fromMs < publishedAtMs) return "A pause must begin after the publication.";
  return toMs > untilMs ? "A pause must end before the rehearsal does." : null;
}

function archiveProblem(archivedAtMs: number, { publishedAtMs, untilMs }: Times): string | null {
  if (archivedAtMs <= publishedAtMs) return "The journey must be archived after its publication.";
  return archivedAtMs > untilMs ? "The journey must be archived before the rehearsal ends." : null;
}
