// How the window shows names of the data, kept in the space's settings. To be used inside a read or a transaction.

import { z } from "zod";
import type { ShownName, ShownNames } from "../../../shared/api/catalogue-contract.ts";
import type { NameInData } from "../../../shared/conditions/name-in-data.ts";
import type { Space } from "../../space/space.ts";
import { refused } from "../refusal-wording.ts";

const key = "catalogue.shownNames";

const shown = { label: z.string().nullable(), isHidden: z.boolean() };

const schema = z.object({
  events: z.array(z.object({ type: z.enum(["track", "page", "screen"]), name: z.string(), ...shown })),
  traits: z.array(z.object({ path: z.string(), ...shown })),
});

/** None in a space where none was ever given. Throws Refused where they cannot be read. */
export function shownNamesOf(space: Space): ShownNames {
  const stored = space.settings.get(key);
  if (stored === undefined) return { events: [], traits: [] };
  const read = schema.safeParse(stored);
  if (read.success) return read.data;
  throw refused({ kind: "unreadable", what: "the names that events and traits are shown under" });
}

/** Inside a transaction. */
export const saveShownNames = (space: Space, { events, traits }: ShownNames): void =>
  space.settings.set(key, {
    events: events.map(({ type, name, label, isHidden }) => ({ type, name, label, isHidden })),
    traits: traits.map(({ path, label, isHidden }) => ({ path, label, isHidden })),
  });

export const asItIs: ShownName = { label: null, isHidden: false };

export function shownNameIn({ events, traits }: ShownNames, of: NameInData): ShownName {
  const found =
    of.kind === "event"
      ? events.find(({ type, name }) => type === of.type && name === of.name)
      : traits.find(({ path }) => path === of.path);
  return found === undefined ? asItIs : { label: found.label, isHidden: found.isHidden };
}

/** Whoever is shown as they are is not listed. */
export function withShownName(
  { events, traits }: ShownNames,
  of: NameInData,
  shownName: ShownName,
): ShownNames {
  const isListed = shownName.label !== null || shownName.isHidden;
  if (of.kind === "event") {
    const others = events.filter(({ type, name }) => type !== of.type || name !== of.name);
    const { type, name } = of;
    return { traits, events: isListed ? [...others, { type, name, ...shownName }] : others };
  }
  const others = traits.filter(({ path }) => path !== of.path);
  return { events, traits: isListed ? [...others, { path: of.path, ...shownName }] : others };
}
