// The instances of a journey as if the whole of it were one step: reached by entering, passed by completing, left by
// ending before. One row for each instance, by the instant of its entry.

import type { RehearsalOutline } from "./rehearsal-outline.ts";
import type { RehearsalRecords } from "./rehearsal-records.ts";
import { emptyVisits, sortVisits, visitFate, type StepVisits } from "./step-visits.ts";
import { walkInstances } from "./walk-instances.ts";

const nothing = (): void => undefined;

export function journeyVisits(outline: RehearsalOutline, records: RehearsalRecords): StepVisits {
  const visits = emptyVisits(records.kinds.reduce((count, kind) => (kind === 0 ? count + 1 : count), 0));
  let instance = -1;
  const close = (fate: number, atMs: number): void => {
    visits.doneAtMs[instance] = atMs;
    visits.fates[instance] = fate;
  };
  walkInstances(outline, records, {
    opened: (user, entry) => {
      instance += 1;
      visits.users[instance] = user;
      visits.entries[instance] = entry;
    },
    entered: (_previous, atMs) => void (visits.reachedAtMs[instance] = atMs),
    completed: (atMs) => close(visitFate.passed, atMs),
    exited: (atMs) => close(visitFate.left, atMs),
    reached: nothing,
    passedFirst: nothing,
    passedAgain: nothing,
    left: nothing,
  });
  return sortVisits(visits);
}
