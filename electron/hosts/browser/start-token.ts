// The tokens of start addresses. Each opens the app once, within a quarter of an hour, and none is a session:
// who finds one later in a history or on a screen has nothing.

import { isSameSecret, newSecret } from "./secret.ts";

export const startTokenLifeMs = 15 * 60 * 1000;

export class StartTokens {
  readonly #nowMs: () => number;
  #open: { readonly token: string; readonly untilMs: number } | undefined;

  /** `nowMs` never goes back. */
  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** The one before, where nobody used it, opens nothing any more. */
  issue(): string {
    const token = newSecret();
    this.#open = { token, untilMs: this.#nowMs() + startTokenLifeMs };
    return token;
  }

  /** Whether `token` opens the app; if so, it does not again. */
  redeem(token: string): boolean {
    const open = this.#open;
    if (open === undefined || this.#nowMs() > open.untilMs || !isSameSecret(token, open.token)) return false;
    this.#open = undefined;
    return true;
  }
}
