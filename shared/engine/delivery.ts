// What goes out at a send, and what undoes it when the instance ends (SEMANTICS.md section 7). Values only:
// nothing in Rehearse sends them.

import { assert } from "../base/assert.ts";
import { formatInstant } from "../base/instant.ts";
import type { JsonObject } from "../base/json.ts";
import type { SendToDestinationsStep } from "../journey/journey.ts";
import type { Plan } from "./plan.ts";
import type { TransitionKind } from "./transition.ts";

/** One sending or undoing, and whose. */
export interface Sending {
  readonly kind: Extract<TransitionKind, { readonly what: "sent" | "unsent" }>;
  readonly user: string;
  /** 1 for the user's first instance. */
  readonly entry: number;
  readonly atMs: number;
}

/** Where the journey stands that sends. */
export interface Sender {
  readonly plan: Plan;
  /** Of the journey; a file that was never published is version 1. */
  readonly version: number;
  readonly spaceId: string;
}

/**
 * One line of a deliveries file: the destination, and its call. An event destination gets a `track` or an
 * `identify`; a list destination gets `add` or `remove` with the list's name.
 */
export function deliveryOf(sender: Sender, sending: Sending): JsonObject {
  const { kind } = sending;
  const step = sender.plan.journey.steps.find(({ id }) => id === kind.step);
  assert(step?.type === "sendToDestinations", `${kind.step} must be a send step`);
  return {
    destination: kind.destination,
    call: { ...callOf(step, kind), ...envelope(sender, sending, step.key) },
  };
}

function callOf(step: SendToDestinationsStep, { what, destination }: Sending["kind"]): JsonObject {
  const entered = what === "sent";
  const call = step.destinations.find(({ id }) => id === destination)?.call;
  switch (call) {
    case "track":
      return {
        type: "track",
        event: entered ? "Audience Entered" : "Audience Exited",
        properties: { [step.key]: entered },
      };
    case "identify":
      return { type: "identify", traits: { [step.key]: entered } };
    case undefined:
      return { type: entered ? "add" : "remove", list: step.key };
  }
}

const anonymousPrefix = "anon:";

function envelope(
  { plan, version, spaceId }: Sender,
  { kind, user, entry, atMs }: Sending,
  key: string,
): JsonObject {
  const who = user.startsWith(anonymousPrefix)
    ? { anonymousId: user.slice(anonymousPrefix.length) }
    : { userId: user };
  // Length before each part: two different tuples never read the same.
  const parts = [
    plan.journey.id,
    String(version),
    kind.step,
    user,
    String(entry),
    kind.destination,
    kind.what,
  ];
  return {
    ...who,
    timestamp: formatInstant(atMs),
    messageId: `rehearse-${parts.map((part) => `${part.length}:${part}`).join("")}`,
    context: {
      personas: {
        computation_class: "audience",
        computation_key: key,
        computation_id: kind.step,
        space_id: spaceId,
      },
    },
  };
}
