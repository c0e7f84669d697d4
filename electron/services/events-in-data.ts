// The events that conditions can name, out of all kinds of messages that the space has.

import type { EventInData } from "../../shared/api/catalogue-contract.ts";
import type { EventFacts } from "../space/catalogue-store.ts";

/** In their order. */
export const eventsInData = (facts: readonly EventFacts[]): readonly EventInData[] =>
  facts.flatMap(({ type, ...event }) =>
    type === "track" || type === "page" || type === "screen" ? [{ type, ...event }] : [],
  );
