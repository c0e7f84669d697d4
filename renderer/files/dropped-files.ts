// What somebody drops on the window: files and, told apart from them, folders. To be called while the drop is
// handled: afterwards a browser knows nothing more of it.

export interface Dropped {
  /** In the order in which they were given. */
  readonly files: readonly File[];
  /** Names. */
  readonly folders: readonly string[];
}

export const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes("Files") ?? false;

export function droppedFiles(transfer: DataTransfer | null): Dropped {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of transfer?.items ?? []) {
    if (item.kind !== "file") continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory === true) folders.push(entry.name);
    else if (file !== null) files.push(file);
  }
  return { files, folders };
}
