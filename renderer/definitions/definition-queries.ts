// What the window asks about definitions, under keys that changes of the host make fresh.

import { queryOptions } from "@tanstack/react-query";
import { host } from "../host/host.ts";

export const definitionQueries = {
  all: queryOptions({ queryKey: ["definitions"], queryFn: () => host.definition.all() }),
  /** Under "journeys": it changes with definitions, journeys and kept rehearsals alike, and so does that key. */
  usage: queryOptions({ queryKey: ["journeys", "usage"], queryFn: () => host.definition.usage() }),
  /** `atMs` null: not known yet. */
  sizes: (atMs: number | null) =>
    queryOptions({
      queryKey: ["definitions", "sizes", atMs],
      queryFn: ({ signal }) => host.definition.sizes({ atMs: atMs ?? 0 }, { signal }),
      enabled: atMs !== null,
    }),
};
