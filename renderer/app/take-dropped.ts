// What becomes of files that somebody dropped: a space is opened, journeys and files of messages are imported. A browser
// does not tell a page where a dropped file lies, so there a space cannot be opened by dropping it, and says so.

import type { Dropped } from "../files/dropped-files.ts";
import { type FileKind, fileKind } from "../files/file-kind.ts";
import { desktopBridge } from "../host/desktop-bridge.ts";
import { importJourneyFiles } from "../journeys/import-journey-files.ts";
import { countOf } from "../ui/format-count.ts";
import { say } from "../ui/notices.tsx";
import { openSpace } from "./open-space.ts";

/** `goToImport` null: files of messages are not taken here. */
export async function takeDropped(
  { files, folders }: Dropped,
  goToImport: (() => void) | null,
): Promise<void> {
  const kinds = await Promise.all(files.map(fileKind));
  const of = (kind: FileKind): readonly File[] => files.filter((_, index) => kinds[index] === kind);
  const [space] = of("space");
  if (space !== undefined) takeSpace(space);
  else if (of("journey").length > 0) await takeJourneys(of("journey"));
  const messages = of("messages");
  if (goToImport === null || messages.length + folders.length === 0) return;
  // Only who imports needs it.
  const { importSession } = await import("../import/open-import.ts");
  importSession.addFiles(messages);
  importSession.sayNotTaken(
    folders.map((name) => `${name} is a folder. Nothing of it was taken: drop its files.`),
  );
  goToImport();
}

function takeSpace(file: File): void {
  const path = desktopBridge()?.pathOfFile(file);
  if (path !== undefined) return void openSpace(path);
  say({
    kind: "refused",
    refusal: {
      happened: `${file.name} is a space, and a browser does not say where it lies.`,
      kept: "The open space stays open.",
      remedy: "Open it from the menu of spaces, at the top left.",
    },
  });
}

async function takeJourneys(files: readonly File[]): Promise<void> {
  const { imported, refused } = await importJourneyFiles(files);
  if (imported.length > 0) {
    const names = imported.length === 1 ? imported[0]?.name : countOf(imported.length, "journey", "journeys");
    say({ kind: "done", sentence: `Imported ${names}.` });
  }
  for (const { file, reasons } of refused) {
    const happened = `${file} was not imported.`;
    say({
      kind: "refused",
      refusal: { happened, kept: "Nothing of it was taken.", remedy: reasons[0] ?? "" },
    });
  }
}
