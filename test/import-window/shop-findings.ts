// What a host finds in the files of a shop, as large as people's are.

import type { ImportFindings } from "../../shared/api/import-contract.ts";

export const emptyFindings: ImportFindings = {
  messages: 0,
  knownPeople: 0,
  anonymousPeople: 0,
  firstAtMs: null,
  lastAtMs: null,
  events: [],
  traitChanges: 0,
  otherCalls: 0,
  duplicates: 0,
  rows: 0,
  skipped: { total: 0, groups: [] },
};

const event = (name: string, messages: number) => ({ type: "track", name, messages }) as const;

const badTime = (line: number, time: string, name: string) => {
  const before = "u_02291,c4410e,m-97133,";
  return {
    file: "shop-2026-h1.csv",
    line,
    text: `${before}${time},${name},39.50,Camp mug,free,s-802-a`,
    found: `"${time}"`,
    guilty: [before.length, before.length + time.length] as const,
  };
};

const noId = (line: number) => ({
  file: "shop-2026-h1.csv",
  line,
  text: ",,m-97001,01/03/2026 18:12,Product Viewed,39.50,Camp mug,free,s-802-a",
  found: "no id",
  guilty: null,
});

export const shopFindings: ImportFindings = {
  messages: 486_000,
  knownPeople: 21_902,
  anonymousPeople: 1_668,
  firstAtMs: Date.UTC(2025, 11, 31, 23, 3),
  lastAtMs: Date.UTC(2026, 5, 30, 21, 58),
  events: [
    event("Product Viewed", 268_914),
    event("Cart Viewed", 74_350),
    event("Product Added", 61_422),
    event("Checkout Started", 24_877),
    event("Order Completed", 14_036),
    event("Product Removed", 12_091),
  ],
  traitChanges: 30_310,
  otherCalls: 0,
  duplicates: 47,
  rows: 486_312,
  skipped: {
    total: 265,
    groups: [
      { reason: "No user and no anonymous id", count: 204, lines: [noId(12), noId(77)] },
      {
        reason: "The time cannot be read",
        count: 61,
        lines: [
          badTime(18_204, "31/02/2026 10:12", "Product Viewed"),
          badTime(18_205, "31/02/2026 10:13", "Product Added"),
        ],
      },
    ],
  },
};
