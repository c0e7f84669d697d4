// The services over the space that a program begins with: the one that was asked for; else the one that was opened
// last, if it can be; else the sample. Both hosts begin like this.

import { existsSync } from "node:fs";
import type { Refusal } from "../../shared/api/refusal.ts";
import { err, type Result } from "../../shared/base/result.ts";
import { createServices, type Services, type ServicesOptions } from "../services/create-services.ts";
import { Refused } from "../services/refused.ts";

export interface OpenServicesOptions extends Omit<ServicesOptions, "spacePath"> {
  /** Absolute; it is this one or none. Absent: the last one, or the sample. */
  readonly asked?: string;
  /** Takes a line about a space that was opened last and now cannot be. */
  readonly warn: (line: string) => void;
}

export async function openServices(options: OpenServicesOptions): Promise<Result<Services, Refusal>> {
  const { asked, warn, ...others } = options;
  if (asked !== undefined) return createServices({ ...others, spacePath: asked });
  const last = others.preferences.recentSpaces().find(({ path }) => existsSync(path));
  if (last !== undefined) {
    const opened = createServices({ ...others, spacePath: last.path });
    if (opened.ok) return opened;
    warn(`${opened.error.happened} The sample space is opened instead.`);
  }
  return openSample(others);
}

async function openSample(options: Omit<ServicesOptions, "spacePath">): Promise<Result<Services, Refusal>> {
  try {
    return createServices({ ...options, spacePath: await options.samplePath() });
  } catch (thrown) {
    if (thrown instanceof Refused) return err(thrown.refusal);
    throw thrown;
  }
}
