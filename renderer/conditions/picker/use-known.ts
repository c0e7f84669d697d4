// What the space's data and definitions know for the picker that is open. Asked once; the host says when it changes.

import { useQuery } from "@tanstack/react-query";
import type { EventPattern } from "../../../shared/conditions/condition.ts";
import type { ConditionPlace } from "../../../shared/conditions/condition-schema.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { host } from "../../host/host.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import type { Known } from "../choices/choice.ts";

export interface AskedKnown {
  readonly known: Known;
  /** Why not everything is known: the host has not answered yet, or refused to; null where it is. */
  readonly lack: string | null;
  /** The host has not answered yet: what is not known may still be there. */
  readonly isAsking: boolean;
}

/** `event`: whose properties are wanted; null for none. */
export function useKnown(
  place: ConditionPlace,
  definitions: Definitions,
  event: EventPattern | null,
): AskedKnown {
  const events = useQuery({ queryKey: ["events"], queryFn: () => host.catalogue.events() });
  const traits = useQuery({ queryKey: ["traits"], queryFn: () => host.catalogue.traits() });
  const type = event?.type ?? "track";
  const name = event?.name ?? "";
  const properties = useQuery({
    queryKey: ["properties", type, name],
    queryFn: () => host.catalogue.properties({ type, name }),
    enabled: event !== null,
  });
  const asked = [events, traits, properties];
  const failed = asked.find(({ isError }) => isError);
  const isAsking = asked.some(({ isLoading }) => isLoading);
  return {
    known: {
      place,
      definitions,
      events: events.data ?? [],
      traits: traits.data ?? [],
      properties: properties.data ?? [],
    },
    isAsking,
    lack: isAsking ? "Looking into the space…" : failed === undefined ? null : wordsOf(failed.error),
  };
}

function wordsOf(error: unknown): string {
  const { happened, remedy } = refusalOf(error);
  return `${happened} ${remedy}`;
}
