// The addresses of events and traits in the window. What is looked at is found by its whole address, for a name may
// have letters that no address can carry.

import type { EventName } from "../../shared/api/catalogue-contract.ts";
import type { EventType } from "../../shared/conditions/condition.ts";

export const eventsPath = "/profiles/events";
export const traitsPath = "/profiles/traits";

export const eventPath = ({ type, name }: EventName): string =>
  `${eventsPath}/${type}/${encodeURIComponent(name.toWellFormed())}`;

export const traitPath = (path: string): string => `${traitsPath}/${encodeURIComponent(path.toWellFormed())}`;

const types: readonly EventType[] = ["track", "page", "screen"];

/** null: no event is addressed. */
export function eventAt(address: string): EventName | null {
  const [, place = "", name = ""] = /^\/profiles\/events\/([a-z]+)(?:\/(.*))?$/.exec(address) ?? [];
  const type = types.find((known) => known === place);
  const decoded = decodedOf(name);
  return type === undefined || decoded === null ? null : { type, name: decoded };
}

/** null: no trait is addressed. */
export function traitAt(address: string): string | null {
  const [, path] = /^\/profiles\/traits\/(.*)$/.exec(address) ?? [];
  return path === undefined ? null : decodedOf(path);
}

function decodedOf(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    // Typed by hand.
    return null;
  }
}
