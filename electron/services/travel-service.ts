// The procedures of travelling through a kept rehearsal. Nearly all of the work is the travelling thread's; marks are
// kept in the space and told to every window.

import type { JsonValue } from "../../shared/base/json.ts";
import { storedRehearsal } from "./rehearsals/stored-rehearsal.ts";
import type { ServiceParts } from "./service-parts.ts";
import { checkedQuery } from "./travel/checked-query.ts";
import { openedRehearsal } from "./travel/opened-rehearsal.ts";

export function travelService({
  implementer: { travel: procedures },
  current,
  hub,
  facts,
  rehearsals: { messages },
  travel,
}: ServiceParts) {
  return {
    open: procedures.open.handler(async ({ input: { rehearsal }, signal }) => {
      // Another program may be writing what is only read here.
      if (current.readOnly !== null) facts.forgetAll();
      const opened = current.read((space) => openedRehearsal(space, rehearsal, { facts, messages }));
      const overview = await travel.ask("overview", { rehearsal }, signal);
      travel.warmUp(rehearsal);
      return { ...opened, ...overview };
    }),
    countsAt: procedures.countsAt.handler(({ input, signal }) => travel.ask("countsAt", input, signal)),
    activity: procedures.activity.handler(({ input, signal }) => travel.ask("activity", input, signal)),
    neighbour: procedures.neighbour.handler(({ input, signal }) => travel.ask("neighbour", input, signal)),
    nextBreak: procedures.nextBreak.handler(({ input, signal }) => travel.ask("nextBreak", input, signal)),
    people: procedures.people.handler(({ input, signal }) => {
      const query = checkedQuery(current, input.rehearsal, input.query);
      return travel.ask("people", { ...input, query }, signal);
    }),
    setMarks: procedures.setMarks.handler(({ input: { rehearsal, marks, window } }) => {
      current.change((space) => {
        // Nothing but what JSON has: the contract has checked them.
        space.rehearsals.keepMarks(storedRehearsal(space, rehearsal).id, marks as unknown as JsonValue);
      });
      hub.tell({ kind: "marks", rehearsal, by: window });
    }),
  };
}
