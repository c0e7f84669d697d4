// What playing stops at, in words.

import type { Breakpoint } from "../../../shared/api/travel-contract.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { connectionName } from "../../../shared/journey/wording.ts";

export interface NamesOfBreakpoints {
  readonly journey: Journey;
  /** Of the person; their id where the name is not known. */
  readonly nameOf: (userId: string) => string;
}

/** "anyone reaches Retargeting ads": follows "Stop when". */
export function breakpointWords(breakpoint: Breakpoint, { journey, nameOf }: NamesOfBreakpoints): string {
  if (breakpoint.when === "moves") return `${nameOf(breakpoint.userId)} moves`;
  const step = journey.steps.find(({ id }) => id === breakpoint.step);
  const name = step?.name || "a step without a name";
  if (breakpoint.when === "reached") return `anyone reaches ${name}`;
  return `anyone takes ${name}: ${step === undefined ? breakpoint.via : connectionName(step, breakpoint.via)}`;
}

/** Said where playing stopped: "Somebody reached Retargeting ads". */
export function stoppedWords(breakpoint: Breakpoint, { journey, nameOf }: NamesOfBreakpoints): string {
  if (breakpoint.when === "moves") return `${nameOf(breakpoint.userId)} moved`;
  const step = journey.steps.find(({ id }) => id === breakpoint.step);
  const name = step?.name || "a step without a name";
  if (breakpoint.when === "reached") return `Somebody reached ${name}`;
  return `Somebody took ${name}: ${step === undefined ? breakpoint.via : connectionName(step, breakpoint.via)}`;
}

/** The same for the same stop, on or off. */
export function keyOf(breakpoint: Breakpoint): string {
  if (breakpoint.when === "moves") return JSON.stringify(["moves", breakpoint.userId]);
  if (breakpoint.when === "reached") return JSON.stringify(["reached", breakpoint.step]);
  return JSON.stringify(["taken", breakpoint.step, breakpoint.via]);
}
