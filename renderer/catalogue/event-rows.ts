// The rows of the list of events: what was counted at import, with what is known of when they happened. Pure.

import type { EventInData, EventsActivity } from "../../shared/api/catalogue-contract.ts";
import type { NamesShown } from "../conditions/words/names-shown.ts";
import { eventPath } from "./address.ts";
import { nameWords } from "./event-words.ts";
import type { CatalogueRow } from "./shown-rows.ts";

export interface EventRow extends CatalogueRow {
  readonly event: EventInData;
  /** undefined while it is not known. */
  readonly activity: EventsActivity["events"][number] | undefined;
}

export function eventRows(
  events: readonly EventInData[],
  activity: EventsActivity | undefined,
  names: NamesShown,
): readonly EventRow[] {
  const known = new Map(activity?.events.map((event) => [`${event.type} ${event.name}`, event]));
  return events.map((event) => {
    const { label, isHidden } = names.event(event);
    const when = known.get(`${event.type} ${event.name}`);
    return {
      event,
      activity: when,
      address: eventPath(event),
      name: nameWords(event),
      label,
      isHidden,
      sortBy: {
        messages: event.messageCount,
        people: event.userCount,
        first: when?.firstMs,
        last: when?.lastMs,
      },
    };
  });
}
