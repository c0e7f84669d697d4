// The setup that somebody finds when they set up a rehearsal of a journey: that of its last one where it still fits,
// else what fits the data, with everyone. Inside a read of the space.

import type { Cohort, RehearsalSetup } from "../../../shared/api/cohort.ts";
import { setupProblems } from "../../../shared/api/setup-problems.ts";
import type { Instant } from "../../../shared/base/instant.ts";
import { settingsFromJson, setupOf } from "../../simulation/rehearsal-settings.ts";
import type { SpaceFacts } from "../../space/catalogue-store.ts";
import type { StoredRehearsal } from "../../space/rehearsal-store.ts";
import type { Space } from "../../space/space.ts";
import { takingPart } from "../personas/stored-personas.ts";
import { settingsForData } from "../settings-for-data.ts";
import { definitionsOf } from "../space-definitions.ts";

/** `last`: the last rehearsal of the journey, if there is one. */
export function setupOfJourney(
  space: Space,
  last: StoredRehearsal | undefined,
  nowMs: number,
): RehearsalSetup {
  const facts = space.catalogue.facts();
  const { publishedAtMs, untilMs } = settingsForData(facts, nowMs);
  const usual: RehearsalSetup = {
    cohort: { kind: "everyone" },
    publishedAtMs: publishedAtMs as Instant,
    untilMs: untilMs as Instant,
    pauses: [],
    archivedAtMs: null,
  };
  if (last === undefined) return usual;
  const setup = setupOf(settingsFromJson(last.settings));
  if (setupProblems(setup).length > 0) return usual;
  const cohort = isThere(space, setup.cohort) ? setup.cohort : usual.cohort;
  const isMadeUp = cohort.kind === "generated" || cohort.kind === "personas";
  return fitsData(setup, facts) || isMadeUp ? { ...setup, cohort } : { ...usual, cohort };
}

/** Other data may have been imported since. */
const fitsData = ({ publishedAtMs }: RehearsalSetup, { firstAtMs, lastAtMs }: SpaceFacts): boolean =>
  firstAtMs === null || lastAtMs === null || (publishedAtMs >= firstAtMs && publishedAtMs <= lastAtMs);

/** What it names has not gone since. */
function isThere(space: Space, cohort: Cohort): boolean {
  if (cohort.kind === "found") return space.rehearsals.isFinished(cohort.rehearsal);
  if (cohort.kind === "personas") {
    const { length } = takingPart(space, cohort.ids);
    return length === (cohort.ids?.length ?? Math.max(1, length));
  }
  if (cohort.kind !== "audience") return true;
  return definitionsOf(space).audiences.some(({ id }) => id === cohort.audience);
}
