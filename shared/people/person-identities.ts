// The ids under which one person is known: the user id, and those that messages linked to it (SEMANTICS.md section 2).
// Told from the person's own messages alone.

import type { Message } from "./message.ts";

export interface PersonIdentity {
  /** An alias names the id that was used before as previous. */
  readonly kind: "userId" | "anonymousId" | "previousId";
  readonly id: string;
  /** The first message that bears it. */
  readonly firstMs: number;
  /** The first message that names it together with the user id; null where none does, and for the user id itself. */
  readonly linkedMs: number | null;
  /** How many messages bear it. */
  readonly messages: number;
}

/** In the order in which they first come up, the user id first. `messages` in (timestamp, position) order. */
export function personIdentities(messages: readonly Message[]): readonly PersonIdentity[] {
  const known = new Map<string, PersonIdentity>();
  const note = (kind: PersonIdentity["kind"], id: string, message: Message): void => {
    const links = kind !== "userId" && message.userId !== undefined;
    const one = known.get(`${kind} ${id}`);
    known.set(`${kind} ${id}`, {
      kind,
      id,
      firstMs: one?.firstMs ?? message.atMs,
      linkedMs: one?.linkedMs ?? (links ? message.atMs : null),
      messages: (one?.messages ?? 0) + 1,
    });
  };
  for (const message of messages) {
    const { userId, anonymousId, previousId } = message;
    if (userId !== undefined) note("userId", userId, message);
    if (anonymousId !== undefined) note("anonymousId", anonymousId, message);
    if (previousId !== undefined) note("previousId", previousId, message);
  }
  const all = [...known.values()];
  return [...all.filter(({ kind }) => kind === "userId"), ...all.filter(({ kind }) => kind !== "userId")];
}
