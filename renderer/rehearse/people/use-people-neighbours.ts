// Who comes before and after the picked person in the list that they were picked from, at the playhead: told to the
// rehearsal while the list itself may be out of sight. Somebody who has left the list since gives their place to the
// one who is there now; somebody picked elsewhere comes before the first.

import { useEffect, useEffectEvent, useRef } from "react";
import type { PersonInList } from "../../../shared/api/travel-contract.ts";
import { host } from "../../host/host.ts";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import type { Neighbours, Rehearsing } from "../rehearsing.ts";
import { neighboursIn } from "./neighbours-in.ts";
import { keepListSettings, listSettings, queryOf, sortFor } from "./people-list-settings.ts";
import { shownRehearsal } from "./shown-rehearsal.ts";

/** How far around their old place somebody is looked for. */
const reach = 100;
/** A moving playhead is asked about once it rests. */
const restMs = 150;

const alone: Neighbours = { previous: null, next: null };

/** A part of the list, and of which list at which instant. */
interface Part {
  readonly key: string;
  readonly offset: number;
  readonly people: readonly PersonInList[];
}

export function usePeopleNeighbours(rehearsing: Rehearsing): void {
  const { person, scope, playhead, setNeighbours } = rehearsing;
  // Nobody picked: nothing to look for, however the playhead moves.
  const atMs = usePlayheadState(playhead, (state) => (person === null ? null : state.atMs));
  const { id } = shownRehearsal(rehearsing);
  const scopeKey = JSON.stringify(scope);
  const key = JSON.stringify([id, scopeKey, atMs]);
  const part = useRef<Part | null>(null);

  const tell = useEffectEvent((userId: string, { offset, people }: Part): void => {
    const settings = listSettings(id);
    const place = settings.picked?.scope === scopeKey ? settings.picked.place - offset : -1;
    const found = people.findIndex((one) => one.userId === userId);
    if (found >= 0) keepListSettings(id, { ...settings, picked: { scope: scopeKey, place: offset + found } });
    setNeighbours(neighboursIn(people, { userId, found, place }));
  });

  const look = useEffectEvent(async (userId: string, nowMs: number, signal: AbortSignal): Promise<void> => {
    const settings = listSettings(id);
    const place = settings.picked?.scope === scopeKey ? settings.picked.place : 0;
    const offset = Math.max(0, place - reach);
    const asked = { rehearsal: id, query: queryOf(scope, settings, nowMs), sort: sortFor(scope, settings) };
    const { people } = await host.travel.people({ ...asked, offset, limit: 2 * reach + 1 }, { signal });
    if (signal.aborted) return;
    part.current = { key, offset, people };
    tell(userId, part.current);
  });

  useEffect(() => {
    if (person === null || atMs === null) {
      // The list may be narrowed or sorted anew before somebody is picked from it.
      part.current = null;
      return;
    }
    const known = part.current;
    if (known !== null && known.key === key && isWithin(known.people, person)) {
      tell(person, known);
      return;
    }
    const ended = new AbortController();
    const timer = setTimeout(
      () => {
        look(person, atMs, ended.signal).catch(() => {
          if (!ended.signal.aborted) setNeighbours(alone);
        });
      },
      known === null ? 0 : restMs,
    );
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [person, key, setNeighbours]);
}

/** Whether both who is before and who is after somebody are among these. */
function isWithin(people: readonly PersonInList[], userId: string): boolean {
  const found = people.findIndex((one) => one.userId === userId);
  return found > 0 && people.slice(found).some((one) => one.userId !== userId);
}
