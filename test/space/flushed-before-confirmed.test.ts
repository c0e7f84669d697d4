import { join } from "node:path";
import { expect, test } from "vitest";
import { opened } from "./opened.ts";
import { trace, whyNoStrace } from "./strace.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const reason = whyNoStrace();

test.skipIf(reason !== undefined)(
  `every save is flushed to disk before it is confirmed${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  async () => {
    const folder = temporaryFolder();
    const path = join(folder, "saved.rehearse");
    opened(path, "create").close();
    const calls = ["pwrite64", "fsync", "fdatasync", "write"];
    const traced = await trace("saving-program.ts", [path, "3"], { folder, calls });
    const saves = savesIn(traced.calls);
    expect(saves).toHaveLength(3);
    for (const save of saves) {
      const lastWrite = save.findLastIndex((call) => call.includes("pwrite64(") && call.includes("-wal>"));
      const lastFlush = save.findLastIndex((call) => /f(data)?sync\(/.test(call) && call.includes("-wal>"));
      expect(lastWrite).toBeGreaterThanOrEqual(0);
      expect(lastFlush).toBeGreaterThan(lastWrite);
    }
  },
);

/** The calls between "begin" and "confirmed", for each save. */
function savesIn(calls: readonly string[]): readonly (readonly string[])[] {
  const saves: string[][] = [];
  let current: string[] | undefined;
  for (const call of calls) {
    if (/ write\(1.*"begin /.test(call)) current = [];
    else if (/ write\(1.*"confirmed /.test(call) && current !== undefined) saves.push(current);
    else current?.push(call);
  }
  return saves;
}
