// Saves the counts of a kept rehearsal, at its end, as a file.

import { host } from "../../host/host.ts";
import { downloadBlob } from "../../ui/download.ts";
import { countsCsv } from "../people/counts-csv.ts";
import { fileName } from "../../files/file-name.ts";

/** Rejects as the host refuses. */
export async function exportRehearsal(rehearsal: number): Promise<void> {
  const opened = await host.travel.open({ rehearsal });
  const { name, countsAtEnd: counts, setup } = opened;
  const text = countsCsv([{ opened, counts }], setup.untilMs);
  downloadBlob(fileName([name, "counts"], setup.untilMs, "csv"), new Blob([text], { type: "text/csv" }));
}
