// Asks the host for somebody's way through a kept rehearsal.

import { initialsOf } from "../../conditions/match/initials.ts";
import { host } from "../../host/host.ts";
import type { PersonWay } from "./person-way.ts";

/** Refuses as the host does: the rehearsal may have been deleted. */
export async function askPersonWay(
  rehearsal: number,
  userId: string,
): Promise<Pick<PersonWay, "initials" | "transitions">> {
  const [head, transitions] = await Promise.all([
    host.story.of({ rehearsal, userId, show: "steps", text: "" }),
    host.story.transitions({ rehearsal, userId }),
  ]);
  return { initials: initialsOf(head.person.name), transitions };
}
