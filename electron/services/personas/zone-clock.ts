// What clocks of a zone show, for the habits of personas: the same rules by which imported dates are read.

import type { InstantInZone } from "../../../shared/people/persona-messages.ts";
import { DateReader } from "../../import/date-form.ts";

/** `zone` is one that isZone knows. */
export function instantInZone(zone: string): InstantInZone {
  const reader = new DateReader({ format: "iso", zone });
  return (day, time) => {
    const read = reader.read(`${day}T${time}`);
    // Days and times of a persona were checked when it was read.
    return read?.atMs ?? 0;
  };
}
