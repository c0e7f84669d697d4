// The ids that messages come from, across the whole import: userIds and anonymousIds, each numbered, and the
// links between them (SEMANTICS.md section 2).

import { quickHash } from "./byte-hash.ts";
import { ByteTable } from "./byte-table.ts";

/** A number of a userId doubled, or of an anonymousId doubled plus one. */
export type SourceRef = number;

export interface Link {
  readonly user: number;
  readonly atMs: number;
  readonly position: number;
}

/** In the order in which links hold: (timestamp, position). */
export const isEarlier = (link: Link, other: Link): boolean =>
  link.atMs < other.atMs || (link.atMs === other.atMs && link.position < other.position);

export class IdList {
  readonly users = new ByteTable();
  readonly anonymous = new ByteTable();
  /** By number of the anonymousId: the link that holds. */
  readonly #links = new Map<number, Link>();
  #counts = new Uint32Array(1 << 12);
  #bytes = new Float64Array(1 << 12);

  /** The source of a record; `bytes` are the body of a JSON string. Counts one record for it. */
  addRecord(isAnonymous: boolean, bytes: Uint8Array, start: number, end: number, idHash: number): SourceRef {
    const table = isAnonymous ? this.anonymous : this.users;
    const ref = table.intern(bytes, start, end, idHash) * 2 + (isAnonymous ? 1 : 0);
    if (ref >= this.#counts.length) this.#growCounts(ref);
    (this.#counts[ref] as number)++;
    return ref;
  }

  /** Notes how large a record of the source is. */
  addBytes(ref: SourceRef, bytes: number): void {
    this.#bytes[ref] = (this.#bytes[ref] as number) + bytes;
  }

  /** Bytes of all records of a source. */
  bytesOf(ref: SourceRef): number {
    return this.#bytes[ref] ?? 0;
  }

  /** Records of a source. */
  countOf(ref: SourceRef): number {
    return this.#counts[ref] ?? 0;
  }

  internUser(body: Uint8Array): number {
    return this.users.intern(body, 0, body.length, quickHash(body, 0, body.length));
  }

  internAnonymous(bytes: Uint8Array, start: number, end: number): number {
    return this.anonymous.intern(bytes, start, end, quickHash(bytes, start, end));
  }

  /** Of all links of an anonymousId the first in the order (timestamp, position) holds. */
  link(anonymous: number, link: Link): void {
    const known = this.#links.get(anonymous);
    if (known === undefined || isEarlier(link, known)) this.#links.set(anonymous, link);
  }

  /** The link that holds. */
  linkOf(anonymous: number): Link | undefined {
    return this.#links.get(anonymous);
  }

  /** Number of the userId that the anonymousId is linked to. */
  linkedUser(anonymous: number): number | undefined {
    return this.#links.get(anonymous)?.user;
  }

  /** All links as they stand: number of the anonymousId → number of the userId. */
  linkedUsers(): ReadonlyMap<number, number> {
    return new Map(Array.from(this.#links, ([anonymous, { user }]) => [anonymous, user]));
  }

  userName(user: number): string {
    return textOf(this.users, user);
  }

  /** The name of the user that a message of this anonymousId has while it is not linked. */
  anonymousName(anonymous: number): string {
    return `anon:${textOf(this.anonymous, anonymous)}`;
  }

  #growCounts(ref: SourceRef): void {
    const size = Math.max(this.#counts.length * 2, ref + 1);
    const [counts, bytes] = [new Uint32Array(size), new Float64Array(size)];
    counts.set(this.#counts);
    bytes.set(this.#bytes);
    this.#counts = counts;
    this.#bytes = bytes;
  }
}

function textOf(table: ByteTable, number: number): string {
  const { arena } = table;
  const body = Buffer.from(arena.buffer, arena.byteOffset, arena.byteLength).toString(
    "utf8",
    table.startOf(number),
    table.endOf(number),
  );
  return body.includes("\\") ? (JSON.parse(`"${body}"`) as string) : body;
}
