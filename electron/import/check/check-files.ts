// What an import of files would bring, without writing anything to the space: everything is read as an import reads
// it, by the same threads and with the same memory of ids, so that what is said here is what happens then.

import type { ImportFindings } from "../../../shared/api/import-contract.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { ImportError } from "../import-error.ts";
import { importErrorOf } from "../import-error-of.ts";
import type { ImportOptions } from "../import-files.ts";
import { ProgressMeter } from "../import-progress.ts";
import { MessageReading } from "../message-reading.ts";
import { protectionRules } from "../protection/protection-rules.ts";
import { expectedMessages, type FilesToRead, type ImportInput, readFiles } from "../read-files.ts";
import { countPeople } from "./count-people.ts";
import { MessageTally } from "./message-tally.ts";
import { SkippedLines } from "./skipped-lines.ts";

type SharedOptions = Pick<
  ImportOptions,
  "space" | "onProgress" | "signal" | "threads" | "protect" | "protectKey"
>;

export interface CheckOptions extends SharedOptions, FilesToRead {
  /** Gets every line that would be skipped, as CSV (file, line, reason, text), once the check has ended well. */
  readonly reportPath?: string;
}

/** `space` may be open for reading alone. Fails of what the space and the files do, never of what a line is. */
export async function checkFiles(options: CheckOptions): Promise<Result<ImportFindings, ImportError>> {
  const input = await readFiles(options);
  if (!input.ok) return input;
  let skipped: SkippedLines | undefined;
  let reading: MessageReading | undefined;
  try {
    skipped = new SkippedLines(options.reportPath);
    const tally = new MessageTally();
    reading = startReading(options, { input: input.value, skipped, tally });
    await reading.survey();
    await reading.readRows(input.value.blocks);
    skipped.keepReport();
    return ok(findingsOf(reading, tally, skipped));
  } catch (thrown) {
    return err(importErrorOf(thrown, options.space.path));
  } finally {
    skipped?.close();
    await reading?.close();
  }
}

interface Check {
  readonly input: ImportInput;
  readonly skipped: SkippedLines;
  readonly tally: MessageTally;
}

function startReading(options: CheckOptions, { input, skipped, tally }: Check): MessageReading {
  const { space, onProgress, threads = 2, protect = [], protectKey, signal } = options;
  const protection = protectionRules(protect, protectKey);
  return new MessageReading(
    {
      space,
      refusals: skipped,
      progress: new ProgressMeter(onProgress, input.bytesTotal, 1),
      threads,
      expectedMessages: expectedMessages(input.bytesTotal),
      ...(protection === undefined ? {} : { protection }),
      ...(signal === undefined ? {} : { signal }),
    },
    tally,
  );
}

function findingsOf({ intake }: MessageReading, tally: MessageTally, skipped: SkippedLines): ImportFindings {
  const { messageCount, duplicateCount } = intake;
  return {
    messages: messageCount,
    ...countPeople(intake.ids),
    ...tally.facts(intake.layouts),
    duplicates: duplicateCount,
    rows: messageCount + duplicateCount + skipped.total,
    skipped: { total: skipped.total, groups: skipped.groups() },
  };
}
