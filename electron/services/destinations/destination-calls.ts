// What a destination is sent for a person at an instant, when they reach a step and when their instance ends.

import type { DestinationCalls } from "../../../shared/api/destination-contract.ts";
import { assert } from "../../../shared/base/assert.ts";
import { isJsonObject, type JsonObject } from "../../../shared/base/json.ts";
import type { Definitions, Destination } from "../../../shared/people/definitions.ts";
import type { CountingDesk } from "../counting-desk.ts";
import { deliveriesOfStep } from "../previews/deliveries-of-step.ts";
import { previewSend } from "../previews/preview-send.ts";
import { stepAlone } from "../previews/step-alone.ts";
import { refused } from "../refusal-wording.ts";

export interface AskedCalls {
  readonly destination: Destination;
  /** The journey as it is worked on, and its step; null: a made-up one. */
  readonly sending: { readonly document: JsonObject; readonly step: string } | null;
  readonly call: "track" | "identify";
  readonly userId: string | null;
  readonly atMs: number;
  readonly definitions: Definitions;
  readonly spaceId: string;
}

/** Throws Refused with "notFound" or "notValid". */
export async function destinationCalls(
  desk: CountingDesk,
  asked: AskedCalls,
  signal: AbortSignal | undefined,
): Promise<DestinationCalls> {
  const { destination, definitions, spaceId, atMs, userId } = asked;
  const { document, step } = asked.sending ?? madeUp(destination, asked.call);
  const sent = await previewSend(desk, { document, step, userId, atMs, definitions, spaceId }, signal);
  const journey = stepAlone(document, step, definitions);
  const who = { userId: sent.person.userId, atMs, what: "unsent" } as const;
  const undone = deliveriesOfStep({ journey, definitions, spaceId }, step, who);
  return {
    person: sent.person,
    enter: callTo(destination.id, sent.deliveries),
    exit: callTo(destination.id, undone),
  };
}

function callTo(
  id: string,
  deliveries: readonly { readonly destination: string; readonly call: JsonObject }[],
): JsonObject {
  const found = deliveries.find(({ destination }) => destination === id);
  if (found === undefined) throw refused({ kind: "notFound", what: "step" });
  return found.call;
}

/** A journey that does nothing but send to it, under a key that says so. */
function madeUp({ id, kind }: Destination, call: AskedCalls["call"]): NonNullable<AskedCalls["sending"]> {
  const step = "send";
  const document = {
    id: "example",
    steps: [
      {
        id: step,
        type: "sendToDestinations",
        name: "Send",
        key: "example_key",
        destinations: [kind === "event" ? { id, call } : { id }],
        next: null,
      },
    ],
  };
  assert(isJsonObject(document), "it is written here");
  return { document, step };
}
