// Runs what was prepared, and tells how it goes and how it ended where the screen of the import is not in view any
// more.

import { countOf } from "../ui/format-count.ts";
import { say } from "../ui/notices.tsx";
import { offerUndo } from "../ui/offer-undo.tsx";
import { holdWindow } from "./hold-window.ts";
import { filesWords } from "./files-words.ts";
import { importTitle } from "./import-title.ts";
import { importSession } from "./open-import.ts";
import { undoImport } from "./undo-works.tsx";
import { importWatched } from "./watched.ts";
import { WorkNotice } from "./work-notice.tsx";

/** Never rejects. */
export async function runImport(): Promise<void> {
  const release = holdWindow();
  const title = `Importing ${filesWords(importSession.state.files)}`;
  const notice = new WorkNotice(title, () => importSession.cancelRun());
  const update = (): void => {
    const { run } = importSession.state;
    if (run.kind === "running" && !importWatched.isWatched) notice.show(run.progress);
    else notice.hide();
  };
  const stops = [importSession.subscribe(update), importWatched.subscribe(update)];
  await importSession.run();
  for (const stop of stops) stop();
  notice.hide();
  release();
  if (!importWatched.isWatched) tellEnd();
}

function tellEnd(): void {
  const { run } = importSession.state;
  if (run.kind === "refused") say(run);
  if (run.kind === "cancelled")
    say({ kind: "done", sentence: "The import was cancelled. The space is as it was." });
  if (run.kind !== "done") return;
  const { record } = run;
  importSession.startAgain();
  const sentence = `Imported ${countOf(record.messages, "message", "messages")} from ${importTitle(record)}.`;
  offerUndo({ sentence, undo: () => undoImport(record) });
}
