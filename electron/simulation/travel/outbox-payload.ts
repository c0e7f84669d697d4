// What one send of a rehearsal would have been, whole.

import type { JsonObject } from "../../../shared/base/json.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";
import { deliveryOfSending, sendingAt } from "./outbox-sending.ts";

export interface OutboxPayloadQuestion {
  /** As OutboxRow.number. */
  readonly number: number;
}

/** null where the number is none of a send. */
export function outboxPayload(
  rehearsal: OpenRehearsal,
  { number }: OutboxPayloadQuestion,
): JsonObject | null {
  const sending = sendingAt(rehearsal, number);
  return sending === undefined ? null : deliveryOfSending(rehearsal, sending);
}
