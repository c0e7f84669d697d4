// The work of one import thread. Layouts and buffers are kept from task to task.

import { assertNever } from "../../shared/base/assert.ts";
import { encodeChunk, kindCodes } from "../space/columns/encode-chunk.ts";
import { StoredMessageChunk } from "../space/columns/open-chunk.ts";
import type { RowLayout } from "../space/columns/row-layout.ts";
import { readRows } from "../space/columns/stored-rows.ts";
import { ChunkBuilder } from "./chunk-builder.ts";
import { DelimitedBlock } from "./delimited-block.ts";
import type { ImportAnswer, ImportTask, StoredSections } from "./import-task.ts";
import { JsonLinesBlock } from "./json-lines-block.ts";
import { kindFactsOf } from "./kind-facts.ts";
import { LayoutTable } from "./layout-table.ts";
import { type LeavingMessages, leavingRows } from "./leaving-messages.ts";
import { MessageProtector } from "./protection/protect-message.ts";
import type { ProtectionRules } from "./protection/protection-rules.ts";
import { RecordFinder } from "./record-finder.ts";
import { jsonBody, MessageStager } from "./stage-message.ts";
import { StagingWriter } from "./staging-writer.ts";
import { surveyChunk, surveyLeaving } from "./survey-chunk.ts";

export class ImportWorkerTasks {
  readonly #layouts = new LayoutTable();
  readonly #writer = new StagingWriter();
  readonly #jsonLines: JsonLinesBlock;
  readonly #delimited: DelimitedBlock;
  readonly #stager = new MessageStager(this.#layouts, this.#writer);
  #records: { readonly find: RecordFinder; readonly layouts: readonly RowLayout[] } | undefined;

  constructor(protection?: ProtectionRules) {
    const protector = protection === undefined ? undefined : new MessageProtector(protection);
    const target = { layouts: this.#layouts, writer: this.#writer, ...(protector && { protector }) };
    this.#jsonLines = new JsonLinesBlock(target);
    this.#delimited = new DelimitedBlock(target);
  }

  answer(task: ImportTask): ImportAnswer {
    switch (task.kind) {
      case "parse":
        return this.#parse(task);
      case "survey":
        return surveyChunk(openSections(task.chunk));
      case "surveyLeaving":
        return surveyLeaving(openSections(task.chunk), task.leaving);
      case "unpack":
        return this.#unpack(openSections(task.chunk), task.leaving);
      case "records":
        this.#records = { find: new RecordFinder(task.blocks), layouts: task.layouts };
        return { kind: "ready" };
      case "build":
        return this.#build(task);
      default:
        return assertNever(task);
    }
  }

  #parse({ bytes, form, into }: Extract<ImportTask, { readonly kind: "parse" }>): ImportAnswer {
    const read =
      form.kind === "json" ? this.#jsonLines.read(bytes) : this.#delimited.read(bytes, form.mapping);
    return {
      kind: "parsed",
      block: this.#writer.finish(into),
      addedLayouts: this.#layouts.takeAdded(),
      ...read,
    };
  }

  #unpack(chunk: StoredMessageChunk, leaving: LeavingMessages | undefined): ImportAnswer {
    const codes = new Map<number, number>();
    const isLeaving = leavingRows(chunk, leaving);
    let index = -1;
    for (const row of readRows(chunk, 0, chunk.userCount)) {
      index++;
      if (isLeaving(index, row.user)) continue;
      let layout = codes.get(row.layoutCode);
      if (layout === undefined) codes.set(row.layoutCode, (layout = this.#stager.layoutCode(row.layout)));
      this.#stager.stageTexts({
        atMs: row.atMs,
        layout,
        source:
          row.layout.source === "user" ? jsonBody(chunk.userId(row.user)) : bodyOf(row.extras[0] as string),
        messageId: row.messageId,
        fields: [...row.extras, ...row.values],
      });
      this.#writer.position(row.position);
    }
    return { kind: "unpacked", block: this.#writer.finish(), addedLayouts: this.#layouts.takeAdded() };
  }

  #build({ users, ends, records }: Extract<ImportTask, { readonly kind: "build" }>): ImportAnswer {
    if (this.#records === undefined) throw new Error("records come before the chunks that are built of them");
    const { find, layouts } = this.#records;
    const content = new ChunkBuilder(layouts, find).build({ users, ends, records: records.slice() });
    const chunk = encodeChunk(content);
    const { userCount } = chunk;
    const codes = kindCodes(content);
    return {
      kind: "built",
      chunk,
      kinds: kindFactsOf({ userCount, offsets: content.offsets, codes, kinds: content.kinds }),
    };
  }
}

const openSections = (chunk: StoredSections): StoredMessageChunk =>
  new StoredMessageChunk((name) => chunk.sections.get(name) as Uint8Array, chunk);

/** The body of a JSON string's text. */
const bodyOf = (text: string): string => text.slice(1, -1);
