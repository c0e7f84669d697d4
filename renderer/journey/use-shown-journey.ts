// The journey that the canvas draws: what is worked on, an older version, or two of them as one drawing.

import { useMemo } from "react";
import type { Refusal } from "../../shared/api/refusal.ts";
import type { StepId } from "../../shared/base/ids.ts";
import {
  compareJourneys,
  differencesOf,
  type JourneyComparison,
  type StepChange,
} from "../../shared/journey/compare-journeys.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { DefinitionNames } from "../../shared/people/definition-names.ts";
import type { ShownState } from "../session/use-shown-state.ts";
import { mergeJourneys } from "../canvas/merge-journeys.ts";
import type { Showing } from "./screen-view.ts";
import { useVersionDocument, type VersionDocument } from "./use-version-document.ts";

export interface ShownJourney {
  /** While a version is asked for, what was shown before stays: the journey that is worked on. */
  readonly journey: Journey;
  readonly comparison: JourneyComparison | null;
  /** By step; null while nothing is compared. */
  readonly differences: ReadonlyMap<StepId, StepChange["kind"]> | null;
  readonly refusal: Refusal | null;
}

interface ShownOptions {
  readonly state: ShownState;
  readonly showing: Showing;
  readonly names: DefinitionNames;
}

export function useShownJourney({ state, showing, names }: ShownOptions): ShownJourney {
  const { id, journey } = state;
  const from = useVersionDocument(id, showing.kind === "comparison" ? showing.from : "current", journey);
  const to = useVersionDocument(id, choiceOf(showing), journey);
  const before = documentOf(from);
  const after = documentOf(to);
  return useMemo(() => {
    const refusal = refusalIn(from) ?? refusalIn(to);
    if (before === null || after === null) return { ...uncompared, journey, refusal };
    if (showing.kind !== "comparison") return { ...uncompared, journey: after };
    const comparison = compareJourneys(before, after, names);
    return {
      ...uncompared,
      journey: mergeJourneys(before, after),
      comparison,
      differences: differencesOf(comparison),
    };
    // from and to are told apart by their documents; a refusal comes without one.
  }, [showing.kind, journey, before, after, names, from.kind, to.kind]);
}

const uncompared = { comparison: null, differences: null, refusal: null } as const;

const choiceOf = (showing: Showing) =>
  showing.kind === "current" ? "current" : showing.kind === "version" ? showing.version : showing.to;

const documentOf = (version: VersionDocument): Journey | null =>
  version.kind === "known" ? version.document : null;

const refusalIn = (version: VersionDocument): Refusal | null =>
  version.kind === "refused" ? version.refusal : null;
