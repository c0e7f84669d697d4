// What is wrong with the journey as it is on screen: what the document says at once, and what the data says as soon
// as the host has found out. While it looks again, what it said before stays.

import { useEffect, useMemo, useState } from "react";
import type { JsonObject } from "../../shared/base/json.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { findProblems } from "../../shared/journey/problems/find-problems.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { host } from "../host/host.ts";

/** After the last change, so that typing asks once. */
const quietMs = 300;

/** Errors first, each kind in the order in which it was found. */
export function useProblems(journey: Journey, definitions: Definitions): readonly JourneyProblem[] {
  const inData = useDataProblems(journey, definitions);
  return useMemo(() => {
    const steps = new Set(journey.steps.map(({ id }) => id));
    const all = [
      ...findProblems(journey, definitions),
      ...inData.filter(({ step }) => step === null || steps.has(step)),
    ];
    const isError = ({ severity }: JourneyProblem): boolean => severity === "error";
    return [...all.filter(isError), ...all.filter((problem) => !isError(problem))];
  }, [journey, definitions, inData]);
}

function useDataProblems(journey: Journey, definitions: Definitions): readonly JourneyProblem[] {
  const [problems, setProblems] = useState<readonly JourneyProblem[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    const timer = setTimeout(() => {
      host.preview.problems({ document: journey as unknown as JsonObject }, { signal: asking.signal }).then(
        (found) => !asking.signal.aborted && setProblems(found),
        // Given up, or a document that the host cannot judge: the document's own problems say why.
        () => undefined,
      );
    }, quietMs);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [journey, definitions]);
  return problems;
}
