// Random words that only their owner can know: 256 bits each, compared in a time that tells nothing.

import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** As text for addresses and cookies: 43 letters, digits, - and _. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** The digests are compared, because only texts of one length can be compared in one time. */
export const isSameSecret = (given: string, kept: string): boolean =>
  timingSafeEqual(digest(given), digest(kept));

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
