// A random rehearsal with many people: the histories of many small cases, told apart by their ids.

import fc from "fast-check";
import { isJsonObject } from "../../shared/base/json.ts";
import { oracleCase, type OracleCase } from "./oracle-case.ts";

const idKeys = ["userId", "anonymousId", "messageId", "previousId"];

/** One journey, and beside its own messages those of `most` cases (of other journeys) at most. */
export const crowdCase = (most: number): fc.Arbitrary<OracleCase> =>
  fc
    .tuple(
      oracleCase,
      fc.noBias(fc.array(oracleCase, { minLength: Math.floor(most / 2), maxLength: most, size: "max" })),
    )
    .map(([{ input, instants }, others]) => ({
      instants,
      input: {
        ...input,
        messages: [input, ...others.map((other) => other.input)].flatMap(({ messages }, index) =>
          messages.map((message) => withOwnIds(message, index)),
        ),
      },
    }));

function withOwnIds(message: unknown, index: number): unknown {
  if (!isJsonObject(message)) return message;
  const entries = Object.entries(message).map(([key, value]) =>
    idKeys.includes(key) && typeof value === "string" && value !== ""
      ? [key, `${value}${index}`]
      : [key, value],
  );
  return Object.fromEntries(entries) as object;
}
