// One id that a person goes by, and since when it is linked to them.

import type { PersonIdentity } from "../../../shared/people/person-identities.ts";
import { countOf } from "../../ui/format-count.ts";
import { formatDayTime } from "../../ui/format-instant.ts";
import { KnownRow } from "./KnownRow.tsx";

interface IdentityRowProps {
  readonly identity: PersonIdentity;
  /** What came later than this is told as to come. */
  readonly atMs: number;
  readonly nowMs: number;
}

const kinds: { readonly [K in PersonIdentity["kind"]]: string } = {
  userId: "User id",
  anonymousId: "Anonymous id",
  previousId: "Previous id",
};

export function IdentityRow({ identity, atMs, nowMs }: IdentityRowProps) {
  const { kind, id, firstMs, linkedMs, messages } = identity;
  const first = `First seen ${formatDayTime(firstMs, nowMs)}`;
  const linked =
    linkedMs === null
      ? ""
      : `, ${linkedMs > atMs ? "linked only on" : "linked on"} ${formatDayTime(linkedMs, nowMs)}`;
  return (
    <KnownRow
      name={kinds[kind]}
      value={id}
      title={id}
      isAbsent={firstMs > atMs}
      note={`${first}${linked}, ${countOf(messages, "message", "messages")}`}
    />
  );
}
