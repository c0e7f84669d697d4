// Whether a what-if can be played, before it is: that its edits are ones, and that the shared past has its place in the
// changed journey. An ask of the travelling thread.

import { KindTable } from "../../../shared/engine/kind-table.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { missingPast, type MissingPast } from "../../../shared/what-if/missing-past.ts";
import type { TravelAnswer } from "../travel/open-rehearsal.ts";
import { openBase } from "./base-rehearsal.ts";
import { changedPeople, type PeopleProblem } from "./changed-people.ts";
import type { WhatIfTask } from "./what-if-task.ts";

export type WhatIfProblem =
  | PeopleProblem
  /** The instant lies outside of the rehearsal's time. */
  | { readonly kind: "outsideTime" }
  /** Neither a journey nor a person is changed. */
  | { readonly kind: "nothingChanged" }
  /** Messages were imported since: the past could not be played on from. */
  | { readonly kind: "messagesChanged" }
  /** The changed journey begins with another step. */
  | { readonly kind: "otherEntry" }
  | { readonly kind: "missingPast"; readonly missing: MissingPast };

export type CheckQuestion = Omit<WhatIfTask, "rehearsal">;

/** The first problem; null: it can be played. */
export const checkWhatIf: TravelAnswer<CheckQuestion, WhatIfProblem | null> = (rehearsal, question) => {
  const { space, id, saved } = rehearsal;
  const { fromMs, journey, people } = question;
  const { publishedAtMs, untilMs } = saved.circumstances.settings;
  if (fromMs < publishedAtMs || fromMs > untilMs) return { kind: "outsideTime" };
  if (journey === null && people.length === 0) return { kind: "nothingChanged" };
  const base = openBase(space, id);
  if (base.source.kind === "space" && saved.facts.messagesDigest !== space.messages.contentDigest()) {
    return { kind: "messagesChanged" };
  }
  const changed = changedPeople(base, question);
  if (!changed.ok) return changed.error;
  if (journey === null || fromMs === publishedAtMs) return null;
  return journeyProblem(journey, { before: saved.journey, fromMs, past: saved });
};

interface Past {
  readonly before: Journey;
  readonly fromMs: number;
  readonly past: Parameters<TravelAnswer<CheckQuestion, unknown>>[0]["saved"];
}

function journeyProblem(after: Journey, { before, fromMs, past }: Past): WhatIfProblem | null {
  if (after.steps[0]?.id !== before.steps[0]?.id) return { kind: "otherEntry" };
  const afterKinds = new KindTable(after).kinds;
  const missing = missingPast(
    { kinds: past.outline.kinds, records: past.records },
    { before, after, afterKinds, fromMs },
  );
  return missing === undefined ? null : { kind: "missingPast", missing };
}
