// What the two kinds of destinations are called.

import type { Destination } from "../../shared/people/definitions.ts";

export const kindWords: Readonly<Record<Destination["kind"], string>> = { event: "Event", list: "List" };
