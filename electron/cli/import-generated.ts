// Generated people on their way into a space.

import { importMessages } from "../import/import-messages.ts";
import type { ImportProgress } from "../import/import-progress.ts";
import { importFailure } from "./import-failure.ts";
import { ProgressLine } from "./progress-line.ts";
import type { GenerateProgress } from "./run-generate.ts";
import { noteOf, summaryLine } from "./run-import.ts";
import { withNewSpace } from "./with-new-space.ts";

/** What is to be printed. */
export function importGenerated(
  path: string,
  lines: Iterable<string>,
  { signal, quiet, title }: GenerateProgress & { readonly title: string },
): Promise<string> {
  return withNewSpace(path, async (space) => {
    const progress = new ProgressLine("generating", { quiet });
    const onProgress = (state: ImportProgress): void => progress.show({ note: noteOf(state) });
    const origin = { source: "generated", title } as const;
    const done = await importMessages({ space, lines, signal, onProgress, origin }).finally(() =>
      progress.end(),
    );
    if (!done.ok) throw importFailure(done.error);
    return quiet ? "" : summaryLine(done.value);
  });
}
