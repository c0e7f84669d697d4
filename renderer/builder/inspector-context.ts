// What every part of the inspector needs: the session, what conditions can refer to, what is wrong, and the
// instant of the live counts.

import { createContext, useContext } from "react";
import { assert } from "../../shared/base/assert.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import type { JourneySession } from "../session/journey-session.ts";
import type { Builder } from "./use-builder.ts";

export interface InspectorSurroundings {
  readonly session: JourneySession;
  readonly builder: Builder;
  readonly journey: Journey;
  readonly definitions: Definitions;
  /** Of the whole journey. */
  readonly problems: readonly JourneyProblem[];
  readonly readOnly: boolean;
  readonly atMs: number;
  readonly onAtMs: (atMs: number) => void;
}

export const InspectorContext = createContext<InspectorSurroundings | null>(null);

export function useInspector(): InspectorSurroundings {
  const surroundings = useContext(InspectorContext);
  assert(surroundings !== null, "a section of the inspector stands inside an InspectorContext");
  return surroundings;
}
