// What the space's data and definitions know for the picker that is open. Asked once; the host says when it changes.
// What is hidden stays out until somebody asks for it.

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { EventInData, FieldInData, ShownName } from "../../../shared/api/catalogue-contract.ts";
import type { EventPattern } from "../../../shared/conditions/condition.ts";
import type { ConditionPlace } from "../../../shared/conditions/condition-schema.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { queries } from "../../host/queries.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import type { Known } from "../choices/choice.ts";
import { useNamesShown } from "../words/use-names-shown.ts";

export interface AskedKnown {
  readonly known: Known;
  /** Why not everything is known: the host has not answered yet, or refused to; null where it is. */
  readonly lack: string | null;
  /** The host has not answered yet: what is not known may still be there. */
  readonly isAsking: boolean;
  readonly hidden: HiddenNames;
}

export interface HiddenNames {
  readonly eventCount: number;
  readonly traitCount: number;
  readonly areShown: boolean;
  readonly show: () => void;
}

/** `event`: whose properties are wanted; null for none. */
export function useKnown(
  place: ConditionPlace,
  definitions: Definitions,
  event: EventPattern | null,
): AskedKnown {
  const events = useQuery(queries.events);
  const traits = useQuery(queries.traits);
  const type = event?.type ?? "track";
  const name = event?.name ?? "";
  const properties = useQuery({ ...queries.properties({ type, name }), enabled: event !== null });
  const { hidden, ...offered } = useOffered(events.data ?? none, traits.data ?? none);
  const asked = [events, traits, properties];
  const failed = asked.find(({ isError }) => isError);
  const isAsking = asked.some(({ isLoading }) => isLoading);
  return {
    known: {
      place,
      definitions,
      ...offered,
      properties: properties.data ?? [],
    },
    isAsking,
    hidden,
    lack: isAsking ? "Looking into the space…" : failed === undefined ? null : wordsOf(failed.error),
  };
}

const none: readonly never[] = [];

/** With the words that they are shown under. */
function useOffered(
  events: readonly EventInData[],
  traits: readonly FieldInData[],
): Pick<Known, "events" | "traits"> & { readonly hidden: HiddenNames } {
  const names = useNamesShown();
  const [areShown, setShown] = useState(false);
  return useMemo(() => {
    const asked = <Found extends Partial<ShownName>>(one: Found): Found =>
      areShown ? { ...one, isHidden: false } : one;
    const shownEvents = events.map((event) => ({ ...event, ...names.event(event) }));
    const shownTraits = traits.map((trait) => ({ ...trait, ...names.trait(trait.path) }));
    return {
      events: shownEvents.map(asked),
      traits: shownTraits.map(asked),
      hidden: {
        eventCount: shownEvents.filter(({ isHidden }) => isHidden).length,
        traitCount: shownTraits.filter(({ isHidden }) => isHidden).length,
        areShown,
        show: () => setShown(true),
      },
    };
  }, [events, traits, names, areShown]);
}

function wordsOf(error: unknown): string {
  const { happened, remedy } = refusalOf(error);
  return `${happened} ${remedy}`;
}
