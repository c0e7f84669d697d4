// better-sqlite3 ends the whole process on a Node.js that is too old, without a word. Asking here first turns
// that into an error with a sentence.

const oldestMajor = 22;

/** The version of Node.js where it is too old to open a space, e.g. "20.20.2"; undefined where it will do. */
export function unsupportedNode(version: string = process.versions.node): string | undefined {
  return Number(version.split(".")[0]) < oldestMajor ? version : undefined;
}
