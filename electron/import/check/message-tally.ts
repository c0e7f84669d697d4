// What new messages are, counted while they pass; their memory is used again at once.

import type { ImportFindings } from "../../../shared/api/import-contract.ts";
import type { EventType } from "../../../shared/conditions/condition.ts";
import type { MessageType } from "../../../shared/people/message.ts";
import type { RowLayout } from "../../space/columns/row-layout.ts";
import type { RecordSink } from "../message-reading.ts";
import { droppedSource, type StagedBlock, viewBlock, word } from "../staged-record.ts";

type Facts = Pick<ImportFindings, "firstAtMs" | "lastAtMs" | "events" | "traitChanges" | "otherCalls">;
type EventCount = ImportFindings["events"][number];

export class MessageTally implements RecordSink {
  readonly #free: SharedArrayBuffer[] = [];
  /** By code of layout. */
  #counts = new Float64Array(1 << 8);
  #firstAtMs = Infinity;
  #lastAtMs = -Infinity;

  takeMemory(): SharedArrayBuffer | undefined {
    return this.#free.pop();
  }

  takeRecords(block: StagedBlock): void {
    const { words, instants, starts } = viewBlock(block);
    for (let index = 0; index < starts.length; index++) {
      const start = starts[index] as number;
      if (words[start + word.source] === droppedSource) continue;
      const atMs = instants[start >>> 1] as number;
      if (atMs < this.#firstAtMs) this.#firstAtMs = atMs;
      if (atMs > this.#lastAtMs) this.#lastAtMs = atMs;
      const layout = words[start + word.layout] as number;
      if (layout >= this.#counts.length) this.#grow(layout);
      (this.#counts[layout] as number)++;
    }
    this.#free.push(block.bytes);
  }

  /** `layouts` by the codes that the records had. */
  facts(layouts: readonly RowLayout[]): Facts {
    const ofType = new Map<MessageType, number>();
    const events = new Map<string, EventCount>();
    layouts.forEach(({ type, name }, code) => {
      const messages = this.#counts[code] ?? 0;
      ofType.set(type, (ofType.get(type) ?? 0) + messages);
      if (!isEventType(type) || messages === 0) return;
      const key = `${type} ${name}`;
      events.set(key, { type, name, messages: messages + (events.get(key)?.messages ?? 0) });
    });
    const isEmpty = this.#firstAtMs === Infinity;
    return {
      firstAtMs: isEmpty ? null : this.#firstAtMs,
      lastAtMs: isEmpty ? null : this.#lastAtMs,
      events: [...events.values()].sort((a, b) => b.messages - a.messages),
      traitChanges: ofType.get("identify") ?? 0,
      otherCalls: (ofType.get("alias") ?? 0) + (ofType.get("group") ?? 0),
    };
  }

  #grow(layout: number): void {
    const grown = new Float64Array(Math.max(this.#counts.length * 2, layout + 1));
    grown.set(this.#counts);
    this.#counts = grown;
  }
}

const isEventType = (type: MessageType): type is EventType =>
  type === "track" || type === "page" || type === "screen";
