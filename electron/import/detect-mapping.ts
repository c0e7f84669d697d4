// A file without a mapping: what its first line says about itself. Names that everybody uses are understood;
// every other column is a property (or a trait, of an identify call).

import { quote } from "../../shared/base/describe-found.ts";
import type { Problem } from "../../shared/base/problem.ts";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { CompiledMapping, Separator } from "./compile-mapping.ts";
import { splitRow } from "./split-row.ts";

type ObviousRole = "userId" | "anonymousId" | "messageId" | "event" | "type" | "timestamp";

const obvious: Readonly<Record<string, ObviousRole>> = {
  user: "userId",
  userid: "userId",
  customer: "userId",
  customerid: "userId",
  anonymousid: "anonymousId",
  messageid: "messageId",
  event: "event",
  eventname: "event",
  type: "type",
  timestamp: "timestamp",
  time: "timestamp",
  date: "timestamp",
  datetime: "timestamp",
  eventtime: "timestamp",
};

/** The separator that splits the line into the most fields; spaces only where no other splits it. */
export function detectSeparator(line: string): Separator {
  const counts = ([",", "\t", ";", "|"] as const).map((separator) => ({
    separator,
    fields: splitRow(line, 0, separator).fields.length,
  }));
  const best = counts.reduce((a, b) => (b.fields > a.fields ? b : a));
  if (best.fields > 1) return best.separator;
  return /[^ ] +[^ ]/.test(line) ? "spaces" : ",";
}

export function detectMapping(
  names: readonly string[],
  separator: Separator,
): Result<CompiledMapping, readonly Problem[]> {
  const found: Partial<Record<ObviousRole, number>> = {};
  const rest: number[] = [];
  names.forEach((name, index) => {
    const role = obvious[name.toLowerCase().replace(/[\s_-]/g, "")];
    if (role === undefined || found[role] !== undefined) rest.push(index);
    else found[role] = index;
  });
  const { timestamp, type, event, userId, anonymousId } = found;
  const hasId = userId !== undefined || anonymousId !== undefined;
  if (timestamp === undefined || !hasId || (type === undefined && event === undefined))
    return err([unclear(names)]);
  const { messageId } = found;
  return ok({
    separator,
    decimalComma: false,
    fieldCount: names.length,
    isExact: true,
    ...(userId === undefined ? {} : { userId }),
    ...(anonymousId === undefined ? {} : { anonymousId }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(event === undefined ? {} : { event }),
    type: type ?? { constant: "track" },
    timestamp: { index: timestamp, format: "iso", zone: "UTC", timeOfDayMs: 0 },
    values: rest.map((index) => ({
      index,
      part: "either",
      key: names[index] ?? "",
      type: "auto",
      date: { format: "iso", zone: "UTC" },
    })),
    spreadMs: 0,
  });
}

const unclear = (names: readonly string[]): Problem => ({
  line: 1,
  found: `the columns ${names.map(quote).join(", ")}`,
  expected:
    "columns named user_id (or anonymous_id), event (or type) and timestamp, or a mapping that names them",
});
