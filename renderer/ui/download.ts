// Files that the person keeps: by the browser's own way of saving, which the desktop shell follows, too.

export interface DownloadedFile {
  readonly name: string;
  /** A picture is a blob. */
  readonly text: string | Blob;
}

/** A browser takes so many at once, and drops the others without a word. */
const mostAtOnce = 10;
const pauseMs = 1_500;

/** So long a file can be read: a browser may first ask the person whether it may save several. */
const readableMs = 60_000;

/** One file after the other. Resolves when the browser has been given the last one. */
export async function download(files: readonly DownloadedFile[], mediaType: string): Promise<void> {
  for (const [index, { name, text }] of files.entries()) {
    if (index > 0 && index % mostAtOnce === 0) await pause();
    downloadBlob(name, new Blob([text], { type: mediaType }));
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pauseMs));

export function downloadBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readableMs);
}
