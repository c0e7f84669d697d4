// Deliveries as a file: the exact lines of the command line, or rows for a spreadsheet.

import type { OutboxQuery } from "../../../shared/api/outbox-contract.ts";
import { host } from "../../host/host.ts";
import { fileName } from "../../files/file-name.ts";
import { saveFile } from "../../files/save-file.tsx";

/** As the contract takes it: instants are numbers until the host has checked them. */
export type OutboxChoice = Omit<OutboxQuery, "fromMs" | "toMs"> & {
  readonly fromMs: number;
  readonly toMs: number;
};

export const saveOutbox = (
  rehearsal: string,
  choice: OutboxChoice & { readonly format: "jsonl" | "csv" },
): Promise<void> =>
  saveFile({
    name: fileName([rehearsal, "outbox"], choice.toMs, choice.format),
    mediaType: choice.format === "csv" ? "text/csv" : "application/jsonl",
    ask: (from, signal) => host.outbox.export({ ...choice, from }, { signal }),
  });
