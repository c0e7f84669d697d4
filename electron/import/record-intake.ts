// What an import remembers across all of its records, in their order: which message ids were seen, where each
// message comes from, which links hold, which layouts there are. Gives each record its place.

import { assert } from "../../shared/base/assert.ts";
import { layoutKey, type RowLayout } from "../space/columns/row-layout.ts";
import { HashSet } from "./hash-set.ts";
import { IdList } from "./id-list.ts";
import type { ImportAnswer, SurveyedLink } from "./import-task.ts";
import {
  type BlockViews,
  droppedSource,
  headerWords,
  longValue,
  type StagedBlock,
  viewBlock,
  word,
} from "./staged-record.ts";

const dayMs = 86_400_000;
const touchAhead = 256;
const mostMessages = 0xffff_fff0;

interface LayoutNotes {
  readonly isAnonymous: boolean;
  readonly hasMessageId: boolean;
  /** Fields, from the first on, whose ids are linked to the userId. */
  readonly linkedFields: number;
}

export class RecordIntake {
  readonly ids = new IdList();
  /** By the codes that records have once they were taken in. */
  readonly layouts: RowLayout[] = [];
  duplicateCount = 0;
  messageCount = 0;
  #nextPosition = 0;
  readonly #seen: HashSet;
  readonly #notes: LayoutNotes[] = [];
  readonly #codeOf = new Map<string, number>();
  /** For each thread its own codes → the import's. */
  readonly #codesOfThread: number[][] = [];
  /** By source and day the rows so far, where a mapping spreads them. */
  readonly #rowsOfDay = new Map<number, number>();

  constructor(expectedMessages: number) {
    this.#seen = new HashSet(expectedMessages);
  }

  /** What a stored chunk brings along. Before any new record. */
  addSurvey({ hashes, links, endPosition }: Extract<ImportAnswer, { readonly kind: "surveyed" }>): void {
    for (let index = 0; index < hashes.length; index += 2) {
      this.#seen.add(hashes[index] as number, hashes[index + 1] as number);
    }
    this.addLinks(links);
    this.startAt(endPosition);
  }

  addLinks(links: readonly SurveyedLink[]): void {
    for (const { anonymousId, userId, atMs, position } of links) {
      const body = Buffer.from(anonymousId, "utf8");
      const user = this.ids.internUser(Buffer.from(userId, "utf8"));
      this.ids.link(this.ids.internAnonymous(body, 0, body.length), { user, atMs, position });
    }
  }

  /** The first message gets this position, or a later one where that is taken. Returns it. */
  startAt(position: number): number {
    this.#nextPosition = Math.max(this.#nextPosition, position);
    return this.#nextPosition;
  }

  /** One more than the last position that was given. */
  get nextPosition(): number {
    return this.#nextPosition;
  }

  /** A thread's codes go on with these. */
  addLayouts(thread: number, added: readonly RowLayout[]): void {
    const codes = (this.#codesOfThread[thread] ??= []);
    for (const layout of added) codes.push(this.#codeOfLayout(layout));
  }

  /** New messages, in their order; `spreadMs` moves the rows of one source and day apart. */
  takeNew(block: StagedBlock, thread: number, spreadMs = 0): void {
    const views = viewBlock(block);
    const codes = this.#codesOfThread[thread] ?? [];
    const { words, starts } = views;
    assert(this.#nextPosition + starts.length < mostMessages, "a space holds at most 2^32 messages");
    for (let index = 0; index < starts.length; index++) {
      if (index % touchAhead === 0) this.#touch(words, starts.subarray(index, index + touchAhead));
      const start = starts[index] as number;
      const code = codes[words[start + word.layout] as number] as number;
      words[start + word.layout] = code;
      const notes = this.#notes[code] as LayoutNotes;
      if (notes.hasMessageId && this.#isSeen(words, start)) {
        words[start + word.source] = droppedSource;
        this.duplicateCount++;
        continue;
      }
      words[start + word.position] = this.#nextPosition++;
      const source = this.#noteSource(views, start, notes.isAnonymous);
      this.ids.addBytes(source, ((starts[index + 1] ?? words.length) - start) * 4);
      if (spreadMs > 0) this.#spread(views.instants, start, source, spreadMs);
      if (notes.linkedFields > 0) this.#noteLinks(views, start, source >>> 1, notes.linkedFields);
      this.messageCount++;
    }
  }

  /** The tables are far larger than the caches: what the next records need is fetched in one go. */
  #touch(words: Uint32Array, starts: Uint32Array): void {
    let touched = this.#touched;
    for (let index = 0; index < starts.length; index++) {
      const start = starts[index] as number;
      const source = words[start + word.source] as number;
      const low = words[start + word.messageIdHashLow] as number;
      touched ^= this.#seen.touch(low, words[start + word.messageIdHashHigh] as number);
      touched ^= this.ids.users.touch(source) ^ this.ids.anonymous.touch(source);
    }
    this.#touched = touched;
  }
  /** Kept so that touching is not optimised away. */
  #touched = 0;

  /** Messages that the space has already: they keep their places. */
  takeStored(block: StagedBlock, thread: number): void {
    const views = viewBlock(block);
    const codes = this.#codesOfThread[thread] ?? [];
    for (let index = 0; index < views.starts.length; index++) {
      const start = views.starts[index] as number;
      const code = codes[views.words[start + word.layout] as number] as number;
      views.words[start + word.layout] = code;
      const source = this.#noteSource(views, start, (this.#notes[code] as LayoutNotes).isAnonymous);
      this.ids.addBytes(source, ((views.starts[index + 1] ?? views.words.length) - start) * 4);
    }
  }

  #isSeen(words: Uint32Array, start: number): boolean {
    const low = words[start + word.messageIdHashLow] as number;
    return !this.#seen.add(low, words[start + word.messageIdHashHigh] as number);
  }

  #noteSource({ bytes, words }: BlockViews, start: number, isAnonymous: boolean): number {
    const from = (start + headerWords) * 4;
    const to = from + (words[start + word.sourceBytes] as number);
    const ref = this.ids.addRecord(isAnonymous, bytes, from, to, words[start + word.source] as number);
    words[start + word.source] = ref;
    return ref;
  }

  #spread(instants: Float64Array, start: number, source: number, spreadMs: number): void {
    const atMs = instants[start >>> 1] as number;
    const key = source * 2 ** 21 + Math.floor(atMs / dayMs) + 2 ** 20;
    const earlier = this.#rowsOfDay.get(key) ?? 0;
    this.#rowsOfDay.set(key, earlier + 1);
    instants[start >>> 1] = atMs + earlier * spreadMs;
  }

  /** The first fields of the record are ids, as JSON strings, that its userId is linked to. */
  #noteLinks({ bytes, words, instants }: BlockViews, start: number, user: number, fields: number): void {
    let at =
      (start + headerWords) * 4 +
      (words[start + word.sourceBytes] as number) +
      (words[start + word.messageIdBytes] as number);
    const link = {
      user,
      atMs: instants[start >>> 1] as number,
      position: words[start + word.position] as number,
    };
    for (let field = 0; field < fields; field++) {
      let length = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
      at += 2;
      if (length === longValue) {
        length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
        at += 4;
      }
      this.ids.link(this.ids.internAnonymous(bytes, at + 1, at + length - 1), link);
      at += length;
    }
  }

  #codeOfLayout(layout: RowLayout): number {
    const key = layoutKey(layout);
    const known = this.#codeOf.get(key);
    if (known !== undefined) return known;
    const code = this.layouts.push(layout) - 1;
    this.#codeOf.set(key, code);
    const linking = layout.source === "user" ? layout.extras.filter((part) => part !== "rest").length : 0;
    this.#notes.push({
      isAnonymous: layout.source === "anonymous",
      hasMessageId: layout.hasMessageId,
      linkedFields: linking,
    });
    return code;
  }
}
