// Habits go by the clock of a zone, also where that clock leaps.

import { expect, test } from "vitest";
import { formatInstant } from "../../../shared/base/instant.ts";
import { instantInZone } from "./zone-clock.ts";

const shown = (zone: string, day: string, time: string): string =>
  formatInstant(instantInZone(zone)(day, time));

test.each([
  ["before clocks go forward", "2026-03-28", "10:00", "2026-03-28T09:00:00.000Z"],
  ["on the day on which they do", "2026-03-29", "10:00", "2026-03-29T08:00:00.000Z"],
  ["within the hour that is left out", "2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
  ["within the hour that comes twice", "2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
  ["after they went back", "2026-10-26", "10:00", "2026-10-26T09:00:00.000Z"],
  ["on a leap day", "2028-02-29", "10:00", "2028-02-29T09:00:00.000Z"],
])("in Berlin, %s", (_what, day, time, instant) => {
  expect(shown("Europe/Berlin", day, time)).toBe(instant);
});

test("an offset and UTC never leap", () => {
  expect(shown("+05:30", "2026-03-29", "02:30")).toBe("2026-03-28T21:00:00.000Z");
  expect(shown("UTC", "2026-03-29", "02:30")).toBe("2026-03-29T02:30:00.000Z");
});
