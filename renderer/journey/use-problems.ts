// What is wrong with the journey as it is on screen. It is looked for after an edit has been painted, so that it
// never holds up typing: first what the document says by itself, then, from the host, what the data says. While it
// is looked for again, what was found before stays.

import { type Dispatch, type SetStateAction, useEffect, useMemo, useState } from "react";
import type { Journey } from "../../shared/journey/journey.ts";
import { findProblems } from "../../shared/journey/problems/find-problems.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { asJson } from "../host/as-json.ts";
import { host } from "../host/host.ts";

type Problems = readonly JourneyProblem[];

/** After the last change, so that typing asks the host once. */
const quietMs = 300;

/** Errors first, each kind in the order in which it was found. The same value while nothing new is found. */
export function useProblems(journey: Journey, definitions: Definitions): Problems {
  const [inDocument, setInDocument] = useState(() => findProblems(journey, definitions));
  const [inData, setInData] = useState<Problems>([]);
  useEffect(() => {
    const timer = setTimeout(() => {
      setInDocument(orSame(findProblems(journey, definitions)));
      setInData((before) => orSame(ofStepsIn(journey, before))(before));
    });
    return () => clearTimeout(timer);
  }, [journey, definitions]);
  useDataProblems(journey, definitions, setInData);
  return useMemo(() => {
    const all = [...inDocument, ...inData];
    const isError = ({ severity }: JourneyProblem): boolean => severity === "error";
    return [...all.filter(isError), ...all.filter((problem) => !isError(problem))];
  }, [inDocument, inData]);
}

function useDataProblems(
  journey: Journey,
  definitions: Definitions,
  setFound: Dispatch<SetStateAction<Problems>>,
): void {
  useEffect(() => {
    const asking = new AbortController();
    const timer = setTimeout(() => {
      host.preview.problems({ document: asJson(journey) }, { signal: asking.signal }).then(
        (found) => !asking.signal.aborted && setFound(orSame(found)),
        // Given up, or a document that the host cannot judge: the document's own problems say why.
        () => undefined,
      );
    }, quietMs);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [journey, definitions, setFound]);
}

/** What was there before where it says the same, so that nothing is drawn again for it. */
const orSame =
  (found: Problems) =>
  (before: Problems): Problems =>
    JSON.stringify(found) === JSON.stringify(before) ? before : found;

function ofStepsIn({ steps }: Journey, problems: Problems): Problems {
  const there = new Set(steps.map(({ id }) => id));
  return problems.filter(({ step }) => step === null || there.has(step));
}
