// For tests: a space of sample shoppers in several chunks, its definitions, and what is known of each of them one by
// one.

import { importMessages } from "../../electron/import/import-messages.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import type { Space } from "../../electron/space/space.ts";
import { generateLines } from "../../shared/generate/generate-lines.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { resolveHistories } from "../../shared/people/histories.ts";
import { parseMessage } from "../../shared/people/parse-message.ts";
import type { Message } from "../../shared/people/message.ts";
import { valueOf } from "../bench/value-of.ts";

export const shopDefinitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [
    {
      id: "fans",
      name: "Fans",
      condition: {
        all: [
          { event: { name: "Product Viewed", within: "30d", count: { atLeast: 3 } } },
          { computedTrait: { id: "spent", op: "greaterThan", value: 50 } },
        ],
      },
    },
  ],
  computedTraits: [
    {
      id: "spent",
      name: "Spent",
      type: "sum",
      event: { name: "Order Completed" },
      property: "total",
      within: "60d",
    },
  ],
  destinations: [
    { id: "mail", name: "Mail", kind: "event" },
    { id: "ads", name: "Ads", kind: "list" },
  ],
};

const linesOf = (users: number): Iterable<string> =>
  valueOf(generateLines({ scenario: "ecommerce", users, days: 90, seed: 3 }));

export async function shopSpace(path: string, users = 20_000): Promise<Space> {
  const space = valueOf(openSpace(path, { mode: "create" }));
  valueOf(await importMessages({ space, lines: linesOf(users) }));
  valueOf(space.transaction(() => space.definitions.save(JSON.stringify(shopDefinitions))));
  return space;
}

export interface Shopper {
  readonly userId: string;
  readonly messages: readonly Message[];
}

/** The same people, by id, read without a space. */
export function shoppers(users = 20_000): readonly Shopper[] {
  const messages = [...linesOf(users)]
    .flatMap((block) => block.trimEnd().split("\n"))
    .map((line) => valueOf(parseMessage(JSON.parse(line))));
  return Array.from(resolveHistories(messages), ([userId, history]) => ({ userId, messages: history }));
}
