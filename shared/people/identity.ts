// Who a message belongs to (SEMANTICS.md section 2). Links lead from an anonymousId to a userId, hold for the
// whole history, and never chain; two userIds are never merged.

import type { UserId } from "../base/ids.ts";
import type { Message } from "./message.ts";

interface Link {
  readonly atMs: number;
  readonly userId: string;
}

export class IdentityLinks {
  private readonly links = new Map<string, Link>();

  /**
   * Notes the links that a message makes. Messages must be offered in import order, duplicates left out: of
   * two links of one anonymousId the one with the earlier timestamp wins, then the one offered first.
   */
  offer(message: Pick<Message, "type" | "atMs" | "userId" | "anonymousId" | "previousId">): void {
    const { userId, anonymousId, previousId } = message;
    if (userId === undefined) return;
    if (anonymousId !== undefined) this.link(anonymousId, userId, message.atMs);
    if (message.type === "alias" && previousId !== undefined) this.link(previousId, userId, message.atMs);
  }

  /** The user of a message with these ids, once every message has been offered. */
  userOf(ids: Pick<Message, "userId" | "anonymousId">): UserId {
    if (ids.userId !== undefined) return ids.userId as UserId;
    const link = this.links.get(ids.anonymousId ?? "");
    return (link === undefined ? `anon:${ids.anonymousId}` : link.userId) as UserId;
  }

  private link(anonymousId: string, userId: string, atMs: number): void {
    const known = this.links.get(anonymousId);
    if (known === undefined || atMs < known.atMs) this.links.set(anonymousId, { atMs, userId });
  }
}
