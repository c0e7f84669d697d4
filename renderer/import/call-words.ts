// The kinds of calls that rows of a table can be, as people speak of them.

import type { Mapping } from "../../shared/people/mapping-schema.ts";

export const callWords: Readonly<Record<NonNullable<Mapping["type"]>, string>> = {
  track: "An event",
  page: "A page that was viewed",
  screen: "A screen that was viewed",
  identify: "Traits of a person",
  group: "Traits of a group",
};
