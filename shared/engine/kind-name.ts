// One text for each kind of transition of a journey, by which kinds are found again and compared. No id has a space
// in it, so that two kinds never read the same.

import { assertNever } from "../base/assert.ts";
import type { TransitionKind } from "./transition.ts";

/** E.g. "passed wait next". */
export function kindName(kind: TransitionKind): string {
  switch (kind.what) {
    case "reached":
      return `reached ${kind.step}`;
    case "passed":
      return `passed ${kind.step} ${kind.via}`;
    case "sent":
    case "unsent":
      return `${kind.what} ${kind.step} ${kind.destination}`;
    case "completed":
      return "completed";
    case "ended":
      return `ended ${kind.reason} ${kind.outcome}`;
    default:
      return assertNever(kind);
  }
}
