// A playhead for the rehearsal that is open, or for two that are compared: over the time of both.

import type { OpenedRehearsal } from "../../../shared/api/travel-contract.ts";
import type { Playhead } from "./playhead.ts";
import { rehearsalsHost } from "./rehearsals-host.ts";
import { TravellingPlayhead } from "./travelling-playhead.ts";
import { windowClock } from "./window-clock.ts";

/** `atMs` is where it stands at first; what lies outside of the rehearsals becomes their nearest instant. */
export function createPlayhead(
  opened: OpenedRehearsal,
  other: OpenedRehearsal | null,
  atMs: number,
): Playhead {
  const all = other === null ? [opened] : [opened, other];
  const fromMs = Math.min(...all.map(({ setup }) => setup.publishedAtMs));
  const untilMs = Math.max(...all.map(({ setup }) => setup.untilMs));
  const host = rehearsalsHost(all.map(({ id }) => id));
  return new TravellingPlayhead({ fromMs, untilMs, atMs }, host, windowClock);
}
