// Random whole rehearsals, small and nasty, for comparing evaluators of SEMANTICS.md.

import fc from "fast-check";
import type { OracleInput } from "../oracle/oracle-input.ts";
import { journeyArbitrary } from "./journey.ts";
import { baseMs, dayWorld, minuteWorld, type NastyWorld } from "./nasty-world.ts";
import { rawMessage } from "./raw-message.ts";
import { tamed } from "./tame-journey.ts";

export interface OracleCase {
  readonly input: OracleInput;
  /** Within [publication, end], where counts are compared. */
  readonly instants: readonly number[];
}

type Pause = OracleInput["pauses"][number];

const pause = ({ at, unitMs }: NastyWorld): fc.Arbitrary<Pause> =>
  fc
    .tuple(at(-1, 8), fc.integer({ min: 1, max: 5 }))
    .map(([fromMs, units]) => ({ fromMs, toMs: fromMs + units * unitMs }));

const rarely = <T>(one: fc.Arbitrary<T>, otherwise: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 1, arbitrary: one }, { weight: 5, arbitrary: otherwise });

interface Size {
  readonly mostSteps: number;
  readonly mostMessages: number;
}

function caseIn(world: NastyWorld, { mostSteps, mostMessages }: Size): fc.Arbitrary<OracleCase> {
  const { at } = world;
  const taste = { ...world.taste, mostSteps };
  return fc
    .record({
      documents: journeyArbitrary(taste),
      taming: fc.array(fc.nat({ max: 999 }), { minLength: 20, maxLength: 20 }),
      messages: fc.array(rawMessage(world), { minLength: 1, maxLength: mostMessages, size: "max" }),
      publishedAtMs: rarely(at(-2, 2), fc.constant(baseMs)),
      lastsMs: rarely(at(1, 4), at(8, 26)).map((untilMs) => untilMs - baseMs),
      pauses: rarely<readonly Pause[]>(
        fc.array(pause(world), { minLength: 1, maxLength: 2 }),
        fc.constant<readonly Pause[]>([]),
      ),
      archivedAtMs: rarely<number | undefined>(at(1, 16), fc.constant(undefined)),
      instants: fc.array(at(0, 26), { minLength: 1, maxLength: 3 }),
    })
    .map(({ documents, taming, lastsMs, archivedAtMs, instants, ...rest }) => {
      const { publishedAtMs } = rest;
      const untilMs = publishedAtMs + lastsMs;
      const input: OracleInput = {
        journey: tamed(documents.journey, { numbers: taming, durations: taste.durations }),
        definitions: documents.definitions,
        ...rest,
        untilMs,
        ...(archivedAtMs !== undefined && archivedAtMs > publishedAtMs ? { archivedAtMs } : {}),
      };
      const inside = instants.filter((instant) => instant >= publishedAtMs && instant <= untilMs);
      return { input, instants: [...new Set([...inside, untilMs])].toSorted((a, b) => a - b) };
    });
}

const usual: Size = { mostSteps: 7, mostMessages: 36 };

export const oracleCase: fc.Arbitrary<OracleCase> = fc.noBias(
  fc.oneof(
    { weight: 40, arbitrary: caseIn(minuteWorld, usual) },
    { weight: 15, arbitrary: caseIn(dayWorld, usual) },
    { weight: 1, arbitrary: caseIn(minuteWorld, { mostSteps: 16, mostMessages: 160 }) },
  ),
);
