// The procedures of profiles: the list of people, and one of them at any instant. All of the work is the counting
// thread's; which rehearsals there are is read from the space.

import type { Definitions } from "../../shared/people/definitions.ts";
import type { ChosenQuestion } from "../simulation/counting/chosen-people.ts";
import type { CountingDesk } from "./counting-desk.ts";
import { refused } from "./refusal-wording.ts";
import { rehearsalsOfPeople } from "./rehearsals/rehearsals-of-people.ts";
import type { ServiceParts } from "./service-parts.ts";
import { definitionsOf } from "./space-definitions.ts";
import { validCondition } from "./valid-condition.ts";

export function profileService({ implementer: { profile }, current }: ServiceParts, desk: CountingDesk) {
  const definitions = () => current.read(definitionsOf);
  return {
    list: profile.list.handler(({ input, signal }) =>
      desk.ask("list", { ...input, ...checked(input.condition, definitions()) }, signal),
    ),
    csv: profile.csv.handler(({ input, signal }) =>
      desk.ask("peopleCsv", { ...input, ...checked(input.condition, definitions()) }, signal),
    ),
    of: profile.of.handler(async ({ input, signal }) => {
      const nowMs = current.read(({ catalogue }) => catalogue.facts().lastAtMs) ?? 0;
      return found(await desk.ask("profile", { ...input, nowMs }, signal));
    }),
    at: profile.at.handler(async ({ input, signal }) =>
      found(await desk.ask("profileAt", { ...input, definitions: definitions() }, signal)),
    ),
    audiences: profile.audiences.handler(async ({ input, signal }) =>
      found(await desk.ask("profileAudiences", { ...input, definitions: definitions() }, signal)),
    ),
    audience: profile.audience.handler(async ({ input, signal }) =>
      found(await desk.ask("profileAudience", { ...input, definitions: definitions() }, signal)),
    ),
    events: profile.events.handler(async ({ input, signal }) =>
      found(await desk.ask("profileEvents", input, signal)),
    ),
    message: profile.message.handler(async ({ input, signal }) =>
      found(await desk.ask("profileMessage", input, signal)),
    ),
    rehearsals: profile.rehearsals.handler(({ input: { userId } }) =>
      current.read((space) => rehearsalsOfPeople(space, userId)),
    ),
  };
}

/** Throws Refused with "notValid". */
const checked = (
  condition: Parameters<typeof validCondition>[0] | null,
  definitions: Definitions,
): Pick<ChosenQuestion, "condition" | "definitions"> => ({
  condition: condition === null ? null : validCondition(condition, definitions),
  definitions,
});

/** Throws Refused where there is nothing. */
function found<T>(answer: T | null): T {
  if (answer === null) throw refused({ kind: "notFound", what: "person" });
  return answer;
}
