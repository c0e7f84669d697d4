// When a random rehearsal happens: publication, end, pauses, archive, and where it is counted.

import fc from "fast-check";
import type { OracleInput } from "../oracle/oracle-input.ts";
import type { NastyWorld } from "./nasty-world.ts";

export interface RunCircumstances {
  readonly run: Omit<OracleInput, "journey" | "definitions" | "messages">;
  /** Ascending, within [publication, end], the end last. */
  readonly instants: readonly number[];
}

type Pause = OracleInput["pauses"][number];

const pause = ({ at, unitMs }: NastyWorld): fc.Arbitrary<Pause> =>
  fc
    .tuple(at(-1, 8), fc.integer({ min: 1, max: 5 }))
    .map(([fromMs, units]) => ({ fromMs, toMs: fromMs + units * unitMs }));

const rarely = <T>(one: fc.Arbitrary<T>, otherwise: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 1, arbitrary: one }, { weight: 5, arbitrary: otherwise });

export function runCircumstances(world: NastyWorld): fc.Arbitrary<RunCircumstances> {
  const { at, baseMs } = world;
  return fc
    .record({
      publishedAtMs: rarely(at(-2, 2), fc.constant(baseMs)),
      lastsMs: rarely(at(1, 4), at(8, 26)).map((untilMs) => untilMs - baseMs),
      pauses: rarely<readonly Pause[]>(
        fc.array(pause(world), { minLength: 1, maxLength: 2 }),
        fc.constant<readonly Pause[]>([]),
      ),
      archivedAtMs: rarely<number | undefined>(at(1, 16), fc.constant(undefined)),
      instants: fc.array(at(0, 26), { minLength: 1, maxLength: 3 }),
    })
    .map(({ publishedAtMs, lastsMs, pauses, archivedAtMs, instants }) => {
      const untilMs = publishedAtMs + lastsMs;
      const isArchived = archivedAtMs !== undefined && archivedAtMs > publishedAtMs;
      const inside = instants.filter((instant) => instant >= publishedAtMs && instant <= untilMs);
      return {
        run: { publishedAtMs, untilMs, pauses, ...(isArchived ? { archivedAtMs } : {}) },
        instants: [...new Set([...inside, untilMs])].toSorted((a, b) => a - b),
      };
    });
}
