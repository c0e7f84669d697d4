// Where people live: enough countries for time zones on both sides of Greenwich and several scripts.

import { Weighted } from "./weighted.ts";
import { hourMs } from "./rhythm.ts";

export type NameStyle =
  "english" | "german" | "french" | "spanish" | "hebrew" | "arabic" | "japanese" | "indian";

export interface Country {
  readonly code: string;
  /** How far the clocks are ahead of UTC. Fixed: no daylight saving, as SEMANTICS.md section 1 knows none. */
  readonly zoneMs: number;
  readonly names: NameStyle;
  readonly currency: string;
}

type Row = readonly [code: string, zoneHours: number, names: NameStyle, currency: string, weight: number];

const rows: readonly Row[] = [
  ["US", -5, "english", "USD", 24],
  ["US", -8, "english", "USD", 10],
  ["GB", 0, "english", "GBP", 14],
  ["DE", 1, "german", "EUR", 14],
  ["FR", 1, "french", "EUR", 9],
  ["ES", 1, "spanish", "EUR", 6],
  ["MX", -6, "spanish", "MXN", 4],
  ["IL", 2, "hebrew", "ILS", 4],
  ["EG", 2, "arabic", "EGP", 3],
  ["AE", 4, "arabic", "AED", 2],
  ["IN", 5.5, "indian", "INR", 5],
  ["JP", 9, "japanese", "JPY", 3],
  ["AU", 10, "english", "AUD", 2],
];

export const countries = new Weighted<Country>(
  rows.map(([code, zoneHours, names, currency, weight]) => [
    { code, zoneMs: zoneHours * hourMs, names, currency },
    weight,
  ]),
);
