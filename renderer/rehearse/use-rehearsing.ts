// The Rehearse mode of a journey that is open: which of its rehearsals is travelled through.

import { useEffect, useState } from "react";
import type { Refusal } from "../../shared/api/refusal.ts";
import type { StepId } from "../../shared/base/ids.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { askedPlace, forgetAsked } from "./asked-place.ts";
import { forgetPlace, placeIn, rememberPlace } from "./remembered.ts";
import type { Rehearsing } from "./rehearsing.ts";
import { useOpenedRehearsal } from "./use-opened-rehearsal.ts";
import { useRehearsingParts } from "./use-rehearsing-parts.ts";

export interface RehearseOptions {
  readonly journeyId: string;
  /** Whether the mode is shown. */
  readonly enabled: boolean;
  /** The newest rehearsal of the journey; null where there is none, undefined while that is not known. */
  readonly newest: number | null | undefined;
  /** What is worked on. */
  readonly draft: Journey;
  /** In the draft, which may have other steps than what was rehearsed. */
  readonly selection: readonly StepId[];
  readonly onSelect: (selection: readonly StepId[]) => void;
  readonly keepAsDraft: (journey: Journey) => void;
  /** What stands on the right was asked for: it may be put away. */
  readonly onPanel: () => void;
  readonly say: (words: string) => void;
}

export type RehearseState =
  | { readonly kind: "off" }
  | { readonly kind: "opening" }
  /** The journey was never rehearsed. */
  | { readonly kind: "never" }
  /** `label` says what `forget` does. */
  | {
      readonly kind: "refused";
      readonly refusal: Refusal;
      readonly label: string;
      readonly forget: () => void;
    }
  | { readonly kind: "open"; readonly rehearsing: Rehearsing };

export interface RehearseMode {
  readonly state: RehearseState;
  /** Opens a rehearsal, alone. */
  readonly open: (rehearsal: number) => void;
}

export function useRehearsing(options: RehearseOptions): RehearseMode {
  const { journeyId, enabled, newest } = options;
  const [place, setPlace] = useState(() => askedPlace(location.search)?.place ?? placeIn(journeyId));
  const shown = place?.rehearsal ?? newest ?? null;
  const first = useOpenedRehearsal(enabled ? shown : null);
  const second = useOpenedRehearsal(enabled ? (place?.other ?? null) : null);
  const rehearsing = useRehearsingParts(options, {
    opened: first.kind === "opened" ? first.rehearsal : null,
    other: second.kind === "opened" ? second.rehearsal : null,
    setPlace,
  });
  useEffect(() => {
    if (place !== null) rememberPlace(journeyId, place);
  }, [journeyId, place]);
  useEffect(forgetAsked, []);
  const open = (rehearsal: number): void => setPlace({ rehearsal, other: null });
  return { state: stateNow(), open };

  function stateNow(): RehearseState {
    if (!enabled) return { kind: "off" };
    if (first.kind === "refused") {
      const forget = (): void => {
        forgetPlace(journeyId);
        setPlace(null);
      };
      return { kind: "refused", refusal: first.refusal, label: "Show the last rehearsal", forget };
    }
    if (second.kind === "refused" && rehearsing !== null) {
      const forget = (): void => rehearsing.compareWith(null);
      return { kind: "refused", refusal: second.refusal, label: "End the comparison", forget };
    }
    if (rehearsing !== null) return { kind: "open", rehearsing };
    return shown === null && newest === null ? { kind: "never" } : { kind: "opening" };
  }
}
