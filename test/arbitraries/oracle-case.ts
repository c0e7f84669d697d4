// Random whole rehearsals, small and nasty, for comparing evaluators of SEMANTICS.md.

import fc from "fast-check";
import type { OracleInput } from "../oracle/oracle-input.ts";
import { journeyArbitrary } from "./journey.ts";
import { baseMs, gridInstant, nastyTaste } from "./nasty-taste.ts";
import { rawMessage } from "./raw-message.ts";
import { tamed } from "./tame-journey.ts";

export interface OracleCase {
  readonly input: OracleInput;
  /** Within [publication, end], where counts are compared. */
  readonly instants: readonly number[];
}

const pause = fc
  .tuple(gridInstant(-1, 8), fc.integer({ min: 1, max: 5 }))
  .map(([fromMs, minutes]) => ({ fromMs, toMs: fromMs + minutes * 60_000 }));

export const oracleCase: fc.Arbitrary<OracleCase> = fc.noBias(
  fc
    .record({
      documents: journeyArbitrary(nastyTaste),
      taming: fc.array(fc.nat({ max: 999 }), { minLength: 20, maxLength: 20 }),
      messages: fc.array(rawMessage, { minLength: 1, maxLength: 36, size: "max" }),
      publishedAtMs: fc.oneof(
        { weight: 5, arbitrary: fc.constant(baseMs) },
        { weight: 1, arbitrary: gridInstant(-2, 2) },
      ),
      lastsMs: fc.oneof(
        { weight: 4, arbitrary: gridInstant(8, 22) },
        { weight: 1, arbitrary: gridInstant(1, 4) },
      ),
      pauses: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(pause, { minLength: 1, maxLength: 2 }) },
      ),
      archive: fc.option(gridInstant(1, 12), { freq: 6, nil: undefined }),
      instants: fc.array(gridInstant(0, 22), { minLength: 1, maxLength: 3 }),
    })
    .map(({ documents, taming, messages, publishedAtMs, lastsMs, pauses, archive, instants }) => {
      const untilMs = publishedAtMs + lastsMs - baseMs;
      const isInside = (instant: number): boolean => instant >= publishedAtMs && instant <= untilMs;
      return {
        input: {
          journey: tamed(documents.journey, taming),
          definitions: documents.definitions,
          messages,
          publishedAtMs,
          untilMs,
          pauses,
          ...(archive !== undefined && archive > publishedAtMs ? { archivedAtMs: archive } : {}),
        },
        instants: [...new Set([...instants.filter(isInside), untilMs])].toSorted((a, b) => a - b),
      };
    }),
);
