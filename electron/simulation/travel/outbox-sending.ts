// One record of a rehearsal as a sending: whose it is, of which instance, and for what undoes an earlier one, why.

import { assert } from "../../../shared/base/assert.ts";
import { countUpTo } from "../../../shared/base/sorted-instants.ts";
import { deliveryOf, type Sending } from "../../../shared/engine/delivery.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import type { Plan } from "../../../shared/engine/plan.ts";
import type { TransitionKind } from "../../../shared/engine/transition.ts";
import type { RehearsalRecords } from "../../../shared/rehearsal/rehearsal-records.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";

export type Ending = Extract<TransitionKind, { readonly what: "ended" }>;

export interface OutboxSending extends Sending {
  /** How the instance ended that it undoes something of; null where something is sent. */
  readonly ending: Ending | null;
}

/** The number of the user whose record it is. */
export const userOfRecord = ({ starts }: RehearsalRecords, number: number): number =>
  countUpTo(starts, number) - 1;

/** Undefined where the record sends and undoes nothing, or is not there. */
export function sendingAt({ saved }: OpenRehearsal, number: number): OutboxSending | undefined {
  const { records, outline } = saved;
  const kind = number < records.recordCount ? outline.kinds[records.kinds[number] ?? 0] : undefined;
  if (kind?.what !== "sent" && kind?.what !== "unsent") return undefined;
  const user = userOfRecord(records, number);
  const ending = kind.what === "unsent" ? endingAfter(saved, user, number) : null;
  return {
    kind,
    user: records.userId(user),
    entry: entriesUpTo(saved, user, number),
    atMs: records.atMs[number] ?? 0,
    ending,
  };
}

/** Exactly as `rehearse simulate --deliveries` writes it for the rehearsal's version in the rehearsal's space. */
export function deliveryOfSending(rehearsal: OpenRehearsal, sending: Sending): JsonObject {
  const { saved, space } = rehearsal;
  // A journey that was never published is version 1.
  const version = saved.facts.journeyVersion ?? 1;
  return deliveryOf({ plan: planOf(rehearsal, sending), version, spaceId: space.spaceId }, sending);
}

/** A journey that was changed on the way may no longer send what is undone: then it is the one that sent it. */
function planOf({ stages, live }: OpenRehearsal, { kind, atMs }: Sending): Plan {
  if (stages.length === 1) return live.plan;
  const stage = stages.findLast(({ fromMs, live: { plan } }) => {
    const step = plan.journey.steps.find(({ id }) => id === kind.step);
    const isThere = step?.type === "sendToDestinations";
    return fromMs <= atMs && isThere && step.destinations.some(({ id }) => id === kind.destination);
  });
  return (stage?.live ?? live).plan;
}

type Saved = OpenRehearsal["saved"];

function entriesUpTo({ records }: Saved, user: number, number: number): number {
  let entries = 0;
  for (let record = records.starts[user] ?? 0; record <= number; record += 1)
    if (records.kinds[record] === 0) entries += 1;
  return entries;
}

/** The engine writes it after the last thing that it undoes. */
function endingAfter({ records, outline }: Saved, user: number, number: number): Ending {
  const end = records.starts[user + 1] ?? 0;
  for (let record = number + 1; record < end; record += 1) {
    const kind = outline.kinds[records.kinds[record] ?? 0];
    if (kind?.what === "ended") return kind;
  }
  assert(false, `record ${number} undoes something because an instance ended`);
}
