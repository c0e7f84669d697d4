// The kept rehearsals of all journeys in which a person of the space takes part. Those of people who were made up are
// left out. Inside a read of the space.

import type { RehearsalOfPerson } from "../../../shared/api/profile-contract.ts";
import { rehearsalSection } from "../../simulation/rehearsal-sections.ts";
import { settingsFromJson } from "../../simulation/rehearsal-settings.ts";
import { openTexts } from "../../space/columns/texts.ts";
import type { StoredRehearsal } from "../../space/rehearsal-store.ts";
import type { Space } from "../../space/space.ts";

/** The newest first. */
export function rehearsalsOfPeople(space: Space, userId: string): readonly RehearsalOfPerson[] {
  const names = new Map(space.journeys.list().map(({ id, name }) => [id, name]));
  return space.rehearsals
    .list()
    .filter((rehearsal) => rehearsal.status === "finished" && takesPart(space, rehearsal, userId))
    .toReversed()
    .map(({ id, name, journeyId, settings }) => {
      const saved = settingsFromJson(settings);
      return {
        id,
        name,
        journeyId,
        journeyName: names.get(journeyId) ?? null,
        publishedAtMs: saved.settings.publishedAtMs,
        untilMs: saved.settings.untilMs,
        isWhatIf: saved.whatIf !== null,
      };
    });
}

/** Where no cohort was written down, everyone takes part. */
function takesPart(space: Space, { id, settings }: StoredRehearsal, userId: string): boolean {
  if (settings["generated"] !== undefined || settings["personas"] !== undefined) return false;
  const cohort = space.rehearsals.readSection(id, rehearsalSection.cohort);
  return cohort === undefined || openTexts(cohort).indexOf(JSON.stringify(userId)) !== undefined;
}
