// Everything that the screen of the import shows, as one value.

import type { ImportFindings, ImportRecord, Protection } from "../../shared/api/import-contract.ts";
import type { DataProgress } from "../../shared/api/host-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { type ImportFile, isLooked, isReady } from "./import-file.ts";

/** What the host says of everything that is given, as it would be imported. */
export type Check =
  /** Nothing to be counted, or not yet. */
  | { readonly kind: "none" }
  | { readonly kind: "counting"; readonly startedMs: number; readonly progress: DataProgress | null }
  /** `work` names it to the host, which keeps its skipped lines. */
  | { readonly kind: "counted"; readonly work: string }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export type Run =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly startedMs: number; readonly progress: DataProgress | null }
  | { readonly kind: "cancelled" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "done"; readonly record: ImportRecord; readonly undone: boolean };

export interface ImportState {
  readonly files: readonly ImportFile[];
  /** Of what is no file of messages, e.g. a folder; each a sentence. */
  readonly notTaken: readonly string[];
  readonly protect: readonly Protection[];
  readonly check: Check;
  /** Of the newest check that ended; old while another one counts. null: never, or nothing is given. */
  readonly findings: ImportFindings | null;
  readonly run: Run;
}

export const emptyState: ImportState = {
  files: [],
  notTaken: [],
  protect: [],
  check: { kind: "none" },
  findings: null,
  run: { kind: "none" },
};

export type Step = "files" | "columns" | "import";

export function stepOf({ files, run }: ImportState): Step {
  if (run.kind === "running" || run.kind === "done") return "import";
  return files.some(isLooked) ? "columns" : "files";
}

/** Whether the numbers are those of what would be imported now. */
export const isCounted = ({ files, check, findings }: ImportState): boolean =>
  isReady(files) && check.kind === "counted" && findings !== null;
