// Files that the person keeps: by the browser's own way of saving, which the desktop shell follows, too.

export interface DownloadedFile {
  readonly name: string;
  readonly text: string;
}

const moment = 1000;

/** One file after the other. */
export function download(files: readonly DownloadedFile[], mediaType: string): void {
  for (const { name, text } of files) {
    const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    // The browser reads the file after the click has been handled.
    setTimeout(() => URL.revokeObjectURL(address), moment);
  }
}
