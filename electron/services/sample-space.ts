// The sample space: believable people of an outdoor shop, journeys, and rehearsals of some of them.

import { existsSync } from "node:fs";
import { openSpace } from "../space/open-space.ts";
import { spaceValue } from "./space-value.ts";

/** Makes it at `path`. Throws Refused where that is not possible. */
export async function createSampleSpace(
  path: string,
  _say: (line: string) => void = () => undefined,
): Promise<void> {
  if (existsSync(path)) return;
  spaceValue(openSpace(path, { mode: "create" })).close();
}
