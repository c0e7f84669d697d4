// The procedures about the program around the window: what it is, the person's preferences, the stream of changes.

import type { AboutHost, Preferences, preferencesSchema } from "../../shared/api/host-contract.ts";
import type { z } from "zod";
import type { ServiceParts } from "./service-parts.ts";

export function hostService({ implementer: { host }, preferences, hub }: ServiceParts, about: AboutHost) {
  return {
    about: host.about.handler(() => about),
    preferences: host.preferences.handler(() => preferences.preferences()),
    setPreferences: host.setPreferences.handler(({ input }) => {
      const changed = merged(preferences.preferences(), input.preferences);
      preferences.setPreferences(changed);
      hub.tell({ kind: "preferences", by: input.window });
      return changed;
    }),
    changes: host.changes.handler(({ input, signal }) => {
      const stream = hub.open(input.window);
      signal?.addEventListener("abort", () => stream.end(), { once: true });
      if (signal?.aborted === true) stream.end();
      return stream;
    }),
    show: host.show.handler(({ input }) => hub.show(input.window, input.journey)),
  };
}

type ChangedPreferences = z.infer<ReturnType<typeof preferencesSchema.partial>>;

/** Screens that are not named keep what was chosen for them. */
const merged = (before: Preferences, { colorScheme, railWide }: ChangedPreferences): Preferences => ({
  colorScheme: colorScheme ?? before.colorScheme,
  railWide: { ...before.railWide, ...railWide },
});
