// Links of anonymousIds that go with the messages that made them, and whom that moves: of all links of an anonymousId
// the first holds, so that only where that one goes its messages come to another user, or to none.

import { Buffer } from "node:buffer";
import { type IdList, isEarlier, type Link } from "./id-list.ts";
import type { SurveyedLink } from "./import-task.ts";

export class LostLinks {
  readonly #ids: IdList;
  /** By number of the anonymousId: the first of the links that go. */
  readonly #first = new Map<number, Link>();

  /** `ids` get the links that stay. */
  constructor(ids: IdList) {
    this.#ids = ids;
  }

  add(links: readonly SurveyedLink[]): void {
    for (const { anonymousId, userId, atMs, position } of links) {
      const body = Buffer.from(anonymousId, "utf8");
      const anonymous = this.#ids.internAnonymous(body, 0, body.length);
      const link = { user: this.#ids.internUser(Buffer.from(userId, "utf8")), atMs, position };
      const known = this.#first.get(anonymous);
      if (known === undefined || isEarlier(link, known)) this.#first.set(anonymous, link);
    }
  }

  /** Once all links are known: users who lose messages that stay, and users who get them. */
  *movedUsers(): Generator<string> {
    for (const [anonymous, lost] of this.#first) {
      const kept = this.#ids.linkOf(anonymous);
      if (kept !== undefined && (kept.user === lost.user || isEarlier(kept, lost))) continue;
      yield this.#ids.userName(lost.user);
      yield kept === undefined ? this.#ids.anonymousName(anonymous) : this.#ids.userName(kept.user);
    }
  }
}
