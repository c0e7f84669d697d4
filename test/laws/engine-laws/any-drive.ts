// The drives of the engine by name. They equal each other (drives-equal-oracle.test.ts), so that a law which compares
// two rehearsals may draw any of them; the replay, which is the cheapest, most often.

import fc from "fast-check";
import { oracleCase, type OracleCase } from "../../arbitraries/oracle-case.ts";
import type { OracleInput } from "../../oracle/oracle-input.ts";
import type { TransitionRecord } from "../../oracle/transition-record.ts";
import { inOneChunk, runBatch, runMachine, runReplay } from "../engine-adapter.ts";

export type DriveName = "batch" | "machine" | "replay";

export const anyDrive: fc.Arbitrary<DriveName> = fc.constantFrom(
  "replay",
  "replay",
  "replay",
  "batch",
  "machine",
);

export interface DrivenCase {
  readonly one: OracleCase;
  readonly drive: DriveName;
}

/** A random rehearsal, and which drive runs it. */
export const drivenCase: fc.Arbitrary<DrivenCase> = fc.record({ one: oracleCase, drive: anyDrive });

/** All transitions of a rehearsal, in the order of SEMANTICS.md section 10. */
export function rehearse(drive: DriveName, input: OracleInput): readonly TransitionRecord[] {
  switch (drive) {
    case "batch":
      return runBatch(input, [input.untilMs], inOneChunk).transitions;
    case "machine":
      return runMachine(input, "asked");
    case "replay":
      return runReplay(input);
  }
}
