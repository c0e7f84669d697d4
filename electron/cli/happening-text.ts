// A kind of transition in a few words.

import { assertNever } from "../../shared/base/assert.ts";
import type { TransitionKind } from "../../shared/engine/transition.ts";

export function happeningText(kind: TransitionKind): string {
  switch (kind.what) {
    case "reached":
      return `reached ${kind.step}`;
    case "passed":
      return `passed ${kind.step} through ${kind.via}`;
    case "sent":
      return `sent to ${kind.destination} by ${kind.step}`;
    case "unsent":
      return `undone at ${kind.destination} what ${kind.step} sent`;
    case "completed":
      return "completed";
    case "ended":
      return `ended by ${kind.reason === "time" ? "time" : "its exit condition"}`;
    default:
      return assertNever(kind);
  }
}
