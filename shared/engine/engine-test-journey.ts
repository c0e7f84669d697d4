// The journey and the people that the tests of this folder speak of: enter by an order, wait for another one for
// at most a day, send to two destinations, leave after a week or by churning.

import { parseInstant, type Instant } from "../base/instant.ts";
import type { JsonObject } from "../base/json.ts";
import type { Journey } from "../journey/journey.ts";
import type { Definitions } from "../people/definitions.ts";
import { parseMessage } from "../people/parse-message.ts";
import type { Message } from "../people/message.ts";
import { assert } from "../base/assert.ts";

export const definitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [
    {
      id: "vips",
      name: "VIPs",
      condition: { computedTrait: { id: "spent", op: "greaterThan", value: 100 } },
    },
  ],
  computedTraits: [{ id: "spent", name: "Spent", type: "sum", event: { name: "Order" }, property: "total" }],
  destinations: [
    { id: "mail", name: "Mail", kind: "event" },
    { id: "crm", name: "CRM", kind: "event" },
    { id: "ads", name: "Ads", kind: "list" },
  ],
};

export const journey: Journey = {
  format: "rehearse.journey/1",
  id: "again",
  name: "Again",
  settings: { exit: { after: "7d", when: { trait: { key: "churned", op: "equals", value: true } } } },
  steps: [
    { id: "entry", type: "entry", name: "Ordered", condition: { event: { name: "Order" } }, next: "wait" },
    {
      id: "wait",
      type: "waitForCondition",
      name: "Ordered again",
      condition: {
        any: [
          {
            event: {
              name: "Order",
              since: "step",
              where: [{ property: "total", op: "greaterThan", value: 10 }],
            },
          },
          { audience: { id: "vips", is: "member" } },
        ],
      },
      timeout: { after: "1d", next: "send" },
      next: null,
    },
    {
      id: "send",
      type: "sendToDestinations",
      name: "Remind",
      key: "j_o_again__remind_000000",
      destinations: [{ id: "mail", call: "track" }, { id: "crm", call: "identify" }, { id: "ads" }],
      next: null,
    },
  ],
};

/** "2026-01-02 10:00" in UTC. */
export function at(text: string): Instant {
  const instant = parseInstant(`${text.replace(" ", "T")}:00Z`);
  assert(instant !== undefined, `${text} must be a date and a time`);
  return instant;
}

export const settings = {
  publishedAtMs: at("2026-01-01 00:00"),
  untilMs: at("2026-02-01 00:00"),
  pauses: [],
};

export const order = (text: string, total = 5): Message =>
  message({ type: "track", event: "Order", properties: { total } }, text);

export const identify = (text: string, traits: JsonObject): Message =>
  message({ type: "identify", traits }, text);

function message(call: JsonObject, text: string): Message {
  const parsed = parseMessage({
    ...call,
    userId: "u",
    messageId: text,
    timestamp: `${text.replace(" ", "T")}:00Z`,
  });
  assert(parsed.ok, `a message at ${text}`);
  return parsed.value;
}
