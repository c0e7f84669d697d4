// A person's transitions by themselves, and what goes out at one of them.

import { deliveryOf } from "../../../shared/engine/delivery.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import type { TransitionRecord } from "../../../shared/engine/machine/transition-record.ts";
import type { TravelAnswer } from "./open-rehearsal.ts";
import { storyPerson } from "./story-person.ts";

/** More than a way on the canvas can show; who enters again and again is shown their first ones. */
const mostTransitions = 10_000;

/** null for somebody whom the rehearsal does not know. */
export const storyTransitions: TravelAnswer<
  { readonly userId: string },
  readonly TransitionRecord[] | null
> = (rehearsal, { userId }) => storyPerson(rehearsal, userId)?.transitions.slice(0, mostTransitions) ?? null;

export interface DeliveryQuestion {
  readonly userId: string;
  /** Of the person's transitions. */
  readonly transition: number;
}

/** As FORMATS.md writes a delivery; null where the transition sends and undoes nothing. */
export const storyDelivery: TravelAnswer<DeliveryQuestion, JsonObject | null> = (
  rehearsal,
  { userId, transition },
) => {
  const record = storyPerson(rehearsal, userId)?.transitions[transition];
  if (record === undefined) return null;
  const { kind, user, entry, atMs } = record;
  if (kind.what !== "sent" && kind.what !== "unsent") return null;
  const { live, saved, space } = rehearsal;
  const sender = { plan: live.plan, version: saved.facts.journeyVersion ?? 1, spaceId: space.spaceId };
  return deliveryOf(sender, { kind, user, entry, atMs });
};
