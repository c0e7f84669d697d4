// What a given file is: a space, a journey, or messages of people, which is anything else. Absent here: whether it is
// a good one.

export type FileKind = "space" | "journey" | "messages";

/** A journey says what it is near its beginning. */
const lookedAtBytes = 65_536;
const journeyMark = /"format"\s*:\s*"rehearse\.journey\//;

/** A file that cannot be read counts as messages: whoever takes it says why it cannot. */
export async function fileKind(file: File): Promise<FileKind> {
  if (/\.rehearse$/i.test(file.name)) return "space";
  if (!/\.json$/i.test(file.name)) return "messages";
  try {
    const beginning = await file.slice(0, lookedAtBytes).text();
    return journeyMark.test(beginning) ? "journey" : "messages";
  } catch {
    return "messages";
  }
}
