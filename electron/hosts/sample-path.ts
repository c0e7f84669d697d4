// The sample space among this person's files; made where it is missing, once however often it is asked for.

import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { createSampleSpace } from "../services/sample-space.ts";

export interface SamplePathOptions {
  readonly folder: string;
  /** Takes lines for the person who waits. */
  readonly say: (line: string) => void;
}

/** Rejects with the words of a refusal where it cannot be made. */
export function samplePath({ folder, say }: SamplePathOptions): () => Promise<string> {
  const path = join(folder, "Halden Outdoor.rehearse");
  let making: Promise<void> | undefined;
  const make = async (): Promise<void> => {
    say("Making the sample space, once: half a year of an outdoor shop …");
    mkdirSync(folder, { recursive: true });
    await createSampleSpace(path, say);
  };
  return async () => {
    if (existsSync(path)) return path;
    making ??= make().finally(() => (making = undefined));
    await making;
    return path;
  };
}
