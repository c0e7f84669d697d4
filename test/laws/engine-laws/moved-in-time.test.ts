// The law that no instant is special (SEMANTICS.md section 1): a rehearsal moved in time happens so much later.

import fc from "fast-check";
import { formatInstant } from "../../../shared/base/instant.ts";
import { oracleCase } from "../../arbitraries/oracle-case.ts";
import { anyDrive, rehearse } from "./any-drive.ts";
import { law } from "./law.ts";
import { expectSame, instantOf } from "./records.ts";
import { moved } from "./undated-case.ts";

const leapDayMs = 58 * 86_400_000;

law("all instants and dates moved by the same time move every record by it", {
  cases: fc.record({
    one: oracleCase,
    drive: anyDrive,
    byMs: fc.oneof(fc.constantFrom(1, -1, 3_600_000, leapDayMs), fc.integer({ min: -1e12, max: 1e13 })),
  }),
  telling: 0.3,
  check: ({ one: { input }, drive, byMs }) => {
    const records = rehearse(drive, moved(input, 0));
    const expected = records.map((record) => ({ ...record, at: formatInstant(instantOf(record) + byMs) }));
    expectSame(rehearse(drive, moved(input, byMs)), expected);
    return records.length > 0;
  },
});
