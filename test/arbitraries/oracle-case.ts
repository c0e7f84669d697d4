// Random whole rehearsals, small and nasty, for comparing evaluators of SEMANTICS.md.

import fc from "fast-check";
import type { OracleInput } from "../oracle/oracle-input.ts";
import { chainDocuments } from "./chain-documents.ts";
import { clauseDocuments } from "./clause-documents.ts";
import { journeyArbitrary, type JourneyWithDefinitions } from "./journey.ts";
import { dayWorld, epochWorld, minuteWorld, type NastyWorld } from "./nasty-world.ts";
import { rawMessage } from "./raw-message.ts";
import { runCircumstances } from "./run-circumstances.ts";
import { tamed } from "./tame-journey.ts";
import { windowDocuments, windowMessage } from "./window-documents.ts";

export interface OracleCase {
  readonly input: OracleInput;
  /** Within [publication, end], where counts are compared: ascending, the end last. */
  readonly instants: readonly number[];
}

interface Shape {
  readonly world: NastyWorld;
  readonly documents: fc.Arbitrary<JourneyWithDefinitions>;
  readonly message?: fc.Arbitrary<unknown>;
  readonly mostMessages: number;
}

function caseOf({
  world,
  documents,
  message = rawMessage(world),
  mostMessages,
}: Shape): fc.Arbitrary<OracleCase> {
  const messages = fc.array(message, { minLength: 1, maxLength: mostMessages, size: "max" });
  return fc
    .record({ documents, messages, circumstances: runCircumstances(world) })
    .map(({ documents: { journey, definitions }, messages: list, circumstances }) => ({
      input: { journey, definitions, messages: list, ...circumstances.run },
      instants: circumstances.instants,
    }));
}

/** Any journey that a file may hold, some of its conditions replaced by likelier ones. */
function travelledDocuments({ taste }: NastyWorld, mostSteps: number): fc.Arbitrary<JourneyWithDefinitions> {
  return fc
    .tuple(
      journeyArbitrary({ ...taste, mostSteps }),
      fc.array(fc.nat({ max: 999 }), { minLength: 20, maxLength: 20 }),
    )
    .map(([{ journey, definitions }, numbers]) => ({
      journey: tamed(journey, { numbers, durations: taste.durations }),
      definitions,
    }));
}

const usual = (world: NastyWorld): fc.Arbitrary<OracleCase> =>
  caseOf({ world, documents: travelledDocuments(world, 7), mostMessages: 36 });

const crowded = (world: NastyWorld): fc.Arbitrary<OracleCase> =>
  caseOf({ world, documents: travelledDocuments(world, 16), mostMessages: 160 });

const clauses = (world: NastyWorld): fc.Arbitrary<OracleCase> =>
  caseOf({ world, documents: clauseDocuments(world), mostMessages: 60 });

const chains = (world: NastyWorld): fc.Arbitrary<OracleCase> =>
  caseOf({ world, documents: chainDocuments(world), mostMessages: 36 });

const windows = (world: NastyWorld): fc.Arbitrary<OracleCase> =>
  caseOf({ world, documents: windowDocuments(world), message: windowMessage(world), mostMessages: 24 });

export const oracleCase: fc.Arbitrary<OracleCase> = fc.noBias(
  fc.oneof(
    { weight: 40, arbitrary: usual(minuteWorld) },
    { weight: 12, arbitrary: usual(dayWorld) },
    { weight: 4, arbitrary: usual(epochWorld) },
    { weight: 12, arbitrary: clauses(minuteWorld) },
    { weight: 4, arbitrary: clauses(dayWorld) },
    { weight: 8, arbitrary: chains(minuteWorld) },
    { weight: 2, arbitrary: chains(dayWorld) },
    { weight: 2, arbitrary: chains(epochWorld) },
    { weight: 6, arbitrary: windows(minuteWorld) },
    { weight: 1, arbitrary: windows(dayWorld) },
    { weight: 1, arbitrary: crowded(minuteWorld) },
  ),
);
