// Spaces with a rehearsal to travel through: the sample space with a journey of its own, and a million people with
// the journey of forty steps.

import { rmSync } from "node:fs";
import { openSpace } from "../../../electron/space/open-space.ts";
import { dayMs } from "../cart-abandonment.ts";
import { keepRehearsal } from "../../e2e/run-rehearse.ts";
import { prepareBenchData } from "../bench-data.ts";
import { openBench } from "../bench.ts";
import { fortySteps } from "../forty-steps.ts";
import { keepFortyInCopy } from "../kept-forty.ts";
import { valueOf } from "../value-of.ts";

export interface RehearsedSpace {
  readonly path: string;
  /** That was rehearsed. */
  readonly journey: string;
  /** "1,000,000 people, 9,978,660 messages". */
  readonly size: string;
}

const publishedAtMs = Date.UTC(2026, 2, 2, 8);

/** Adds it to the sample space at `path`, by the command line. */
export function rehearseSample(path: string): RehearsedSpace {
  const instant = (atMs: number): string => new Date(atMs).toISOString();
  const circumstances = {
    spacePath: path,
    publishAt: instant(publishedAtMs),
    until: instant(publishedAtMs + 90 * dayMs),
  };
  const journey = "cart-abandonment";
  keepRehearsal(journey, circumstances, { name: "To scrub", instants: [] });
  return { path, journey, size: "the sample space" };
}

/** Its folder goes with `remove`. */
export async function rehearseMillion(): Promise<RehearsedSpace & { readonly remove: () => void }> {
  const bench = openBench(await prepareBenchData(1_000_000));
  const { folder, path } = keepFortyInCopy(bench);
  bench.space.close();
  const space = valueOf(openSpace(path, { mode: "readWrite" }));
  const { id, name } = fortySteps;
  const draft = { id, name, document: JSON.stringify(fortySteps), savedAtMs: 0 };
  valueOf(space.transaction(() => space.journeys.saveDraft(draft)));
  space.close();
  return { path, journey: id, size: bench.size, remove: () => rmSync(folder, { recursive: true }) };
}
