// What keeps an audience from being saved: an unfinished condition, or one that leads back to the audience itself.

import { draftGap } from "../conditions/counts/draft-gap.ts";
import type { ConditionProblem } from "../conditions/blocks/condition-problem.ts";
import { sentence } from "../../shared/base/words.ts";
import { clausesOf } from "../../shared/conditions/clauses.ts";
import { audienceCycle } from "../../shared/people/audience-cycle.ts";
import { definitionNames } from "../../shared/people/definition-names.ts";
import type { Audience, Definitions } from "../../shared/people/definitions.ts";

/** As a sentence; null where it can be saved. */
export const audienceProblem = (audience: Audience, definitions: Definitions): string | null =>
  cycleSentence(audience, definitions) ?? unfinished(draftGap(audience.condition, definitions));

const unfinished = (gap: string | null): string | null => (gap === null ? null : `${lowered(gap)}.`);

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function cycleSentence(audience: Audience, definitions: Definitions): string | null {
  const cycle = audienceCycle(definitions, audience);
  if (cycle === undefined) return null;
  const named = { ...definitions, audiences: definitions.audiences.map(withNameOf(audience)) };
  const names = definitionNames(named);
  const way = cycle.map((id) => `“${names.audience(id)}”`);
  return `an audience cannot depend on itself: ${way.join(" needs ")}.`;
}

const withNameOf =
  (audience: Audience) =>
  (other: Audience): Audience =>
    other.id === audience.id ? audience : other;

/** At the clauses that lead back to the audience; for the editor of its condition. */
export function cycleProblems(audience: Audience, definitions: Definitions): readonly ConditionProblem[] {
  const title = cycleSentence(audience, definitions);
  const next = audienceCycle(definitions, audience)?.[1];
  if (title === null) return [];
  return clausesOf(audience.condition, "").flatMap(({ form, clause, pointer }) =>
    form === "audience" && clause["id"] === next
      ? [
          {
            severity: "error",
            pointer: `${pointer}/id`,
            title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
            explanation: sentence("Choose another audience, or take this clause out."),
          } as const,
        ]
      : [],
  );
}
