// A delivery in a few words: what it would do, and why something is undone.

import type { OutboxRow } from "../../../shared/api/outbox-contract.ts";
import { assertNever } from "../../../shared/base/assert.ts";

/** "Audience Entered", "Set reminder_mail", "Add to retargeting". */
export function callWords({ call, what, undoneBy }: OutboxRow): string {
  switch (call) {
    case "track":
      return what;
    case "identify":
      return undoneBy === null ? `Set ${what}` : `Unset ${what}`;
    case "add":
      return `Add to ${what}`;
    case "remove":
      return `Remove from ${what}`;
    default:
      return assertNever(call);
  }
}

export function undoneWords({ reason, outcome }: NonNullable<OutboxRow["undoneBy"]>): string {
  const ended = reason === "time" ? "their time in the journey was up" : "the exit condition came true";
  return outcome === "completed"
    ? `Undoes what was sent: ${ended}, after they had completed it.`
    : `Undoes what was sent: ${ended}.`;
}
