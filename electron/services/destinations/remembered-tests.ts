// What a space remembers of the test calls of its destinations: a setting for all of them. No secret is in it.

import { z } from "zod";
import type { RememberedTest } from "../../../shared/api/destination-contract.ts";
import type { Space } from "../../space/space.ts";

const key = "destinationTests";

const remembered = z.record(
  z.string(),
  z.object({
    address: z.string(),
    secretHeader: z.string().nullable(),
    last: z.object({ atMs: z.number(), tookMs: z.number(), status: z.number().nullable() }).nullable(),
  }),
);

/** Inside a read. What cannot be read counts as nothing: it is only there for convenience. */
export function rememberedTests(space: Space): Readonly<Record<string, RememberedTest>> {
  const read = remembered.safeParse(space.settings.get(key) ?? {});
  return read.success ? read.data : {};
}

/** Inside a transaction. Those of destinations that are not defined any more are forgotten. */
export function rememberTest(
  space: Space,
  {
    destination,
    test,
    defined,
  }: { readonly destination: string; readonly test: RememberedTest; readonly defined: ReadonlySet<string> },
): void {
  const all = { ...rememberedTests(space), [destination]: test };
  const kept = Object.entries(all).filter(([id]) => defined.has(id));
  space.settings.set(
    key,
    Object.fromEntries(kept.map(([id, { last, ...one }]) => [id, { ...one, last: last && { ...last } }])),
  );
}
