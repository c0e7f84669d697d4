// The system's dialogs for the file of a space.

import { BrowserWindow, dialog, type FileFilter, type WebContents } from "electron";
import { z } from "zod";

const filters: FileFilter[] = [{ name: "Rehearse space", extensions: ["rehearse"] }];

export const spacePurposeSchema = z.enum(["open", "create", "duplicate", "withoutPeople"]);

const titles = {
  create: "New space",
  duplicate: "Duplicate space",
  withoutPeople: "Save a copy without people",
} as const;

/** null where the person gave up. Throws for a purpose that there is not. */
export async function chooseSpace(asking: WebContents, given: unknown): Promise<string | null> {
  const purpose = spacePurposeSchema.parse(given);
  const window = BrowserWindow.fromWebContents(asking);
  if (window === null) return null;
  if (purpose === "open") {
    const { filePaths } = await dialog.showOpenDialog(window, { filters, properties: ["openFile"] });
    return filePaths[0] ?? null;
  }
  const { filePath } = await dialog.showSaveDialog(window, { title: titles[purpose], filters });
  return filePath === "" ? null : filePath;
}
