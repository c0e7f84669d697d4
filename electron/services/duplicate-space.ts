// A copy of the open space as it is now, made on another thread.

import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Result } from "../../shared/base/result.ts";
import { workerEntry } from "../base/worker-entry.ts";
import type { CheckReport } from "../space/check-space.ts";
import type { SpaceError } from "../space/space-error.ts";

export interface BackupJob {
  /** Of the open space. */
  readonly from: string;
  readonly to: string;
}

/** Rejects where the thread fails by a bug. */
export async function duplicateSpace(from: string, to: string): Promise<Result<CheckReport, SpaceError>> {
  const job: BackupJob = { from, to };
  const worker = new Worker(workerEntry("backup", import.meta.url), { workerData: job });
  const [outcome] = (await once(worker, "message")) as [Result<CheckReport, SpaceError>];
  return outcome;
}
