// What is protected in the messages of an import: plain data, so that it reaches worker threads.

import { assert } from "../../../shared/base/assert.ts";
import type { Protection } from "../../../shared/api/import-contract.ts";

export type FieldProtection = Protection["as"];

/** With any of them, of a message only what Rehearse reads is kept (protect-message.ts). */
export interface ProtectionRules {
  readonly traits: ReadonlyMap<string, FieldProtection>;
  readonly properties: ReadonlyMap<string, FieldProtection>;
  /** userId, anonymousId and previousId together, so that what belongs together still does. */
  readonly hashesIds: boolean;
  /** Secret of the hashes. */
  readonly key: Uint8Array;
}

/** Undefined where nothing is protected. Of two protections of one field the later holds. */
export function protectionRules(
  protect: readonly Protection[],
  key: Uint8Array | undefined,
): ProtectionRules | undefined {
  if (protect.length === 0) return undefined;
  const needsKey = protect.some(({ as }) => as === "hash");
  assert(!needsKey || (key !== undefined && key.length > 0), "hashes need a key");
  const ofPart = (part: Protection["part"]): ReadonlyMap<string, FieldProtection> =>
    new Map(protect.filter((one) => one.part === part).map(({ key: field, as }) => [field, as]));
  const ids = protect.filter(({ part }) => part === "userId" || part === "anonymousId");
  assert(
    ids.every(({ as }) => as === "hash"),
    "ids can only be hashed",
  );
  return {
    traits: ofPart("trait"),
    properties: ofPart("property"),
    hashesIds: ids.length > 0,
    key: key ?? new Uint8Array(),
  };
}
