// What the catalogue alone asks the host. When things happened is looked through once and kept there, so that nobody
// who goes away stops it.

import { queryOptions } from "@tanstack/react-query";
import type { EventName } from "../../shared/api/catalogue-contract.ts";
import type { NameInData } from "../../shared/conditions/name-in-data.ts";
import { host } from "../host/host.ts";

export const catalogueQueries = {
  activity: (event: EventName | null) =>
    queryOptions({
      queryKey: ["eventActivity", event?.type ?? "", event?.name ?? ""],
      queryFn: () => host.catalogue.activity({ event: event === null ? null : named(event) }),
    }),
  traitChanges: (path: string | null) =>
    queryOptions({
      queryKey: ["traitChanges", path],
      queryFn: () => host.catalogue.traitChanges({ path }),
    }),
  examples: (event: EventName) =>
    queryOptions({
      queryKey: ["examples", event.type, event.name],
      queryFn: () => host.catalogue.examples(named(event)),
    }),
  /** Journeys and definitions change in many ways: asked whenever it is looked at. */
  uses: (of: NameInData) =>
    queryOptions({
      queryKey: ["catalogueUses", of],
      queryFn: () => host.catalogue.uses({ of }),
      staleTime: 0,
      gcTime: 0,
    }),
};

const named = ({ type, name }: EventName): EventName => ({ type, name });
