// What an import's worker threads are asked, and what they answer (plain values: they cross threads).

import { assert } from "../../shared/base/assert.ts";
import type { EventFacts } from "../space/catalogue-store.ts";
import type { EncodedChunk } from "../space/message-store.ts";
import type { RowLayout } from "../space/columns/row-layout.ts";
import type { RefusedLine } from "./refused-line.ts";
import type { LeavingMessages } from "./leaving-messages.ts";
import type { RowForm } from "./row-form.ts";
import type { StagedBlock } from "./staged-record.ts";

export interface StoredSections {
  readonly userCount: number;
  readonly messageCount: number;
  readonly sections: ReadonlyMap<string, Uint8Array>;
}

export type ImportTask =
  /** Whole lines or rows → records. */
  | {
      readonly kind: "parse";
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly form: RowForm;
      /** Memory for the records, if it is large enough. */
      readonly into?: SharedArrayBuffer;
    }
  /** A stored chunk → what a later import has to know of it. */
  | { readonly kind: "survey"; readonly chunk: StoredSections }
  /** A stored chunk → which of its messages go, and which of its links. */
  | { readonly kind: "surveyLeaving"; readonly chunk: StoredSections; readonly leaving: LeavingMessages }
  /** A stored chunk → records again, to be merged with new ones, or without those that go. */
  | { readonly kind: "unpack"; readonly chunk: StoredSections; readonly leaving?: LeavingMessages }
  /** The records from which the following chunks are built; layouts by the codes that the records have. */
  | {
      readonly kind: "records";
      readonly blocks: readonly StagedBlock[];
      readonly layouts: readonly RowLayout[];
    }
  | {
      readonly kind: "build";
      readonly users: readonly string[];
      readonly ends: Uint32Array;
      readonly records: Uint32Array;
    };

/** A link of an anonymousId to a userId; both as bodies of JSON strings. */
export interface SurveyedLink {
  readonly anonymousId: string;
  readonly userId: string;
  readonly atMs: number;
  readonly position: number;
}

export type ImportAnswer =
  | {
      readonly kind: "parsed";
      readonly block: StagedBlock;
      /** Layouts that this thread met for the first time; their codes go on counting. */
      readonly addedLayouts: readonly RowLayout[];
      readonly lineCount: number;
      readonly refused: readonly RefusedLine[];
    }
  | {
      readonly kind: "surveyed";
      /** Low and high half of each message id's hash, alternating. */
      readonly hashes: Uint32Array;
      readonly links: readonly SurveyedLink[];
      /** One more than the last position in the chunk. */
      readonly endPosition: number;
    }
  | {
      readonly kind: "surveyedLeaving";
      /** Of the messages that go. */
      readonly positions: Uint32Array;
      /** That stay, and that go with their messages. */
      readonly links: { readonly kept: readonly SurveyedLink[]; readonly lost: readonly SurveyedLink[] };
    }
  | { readonly kind: "unpacked"; readonly block: StagedBlock; readonly addedLayouts: readonly RowLayout[] }
  | { readonly kind: "ready" }
  | { readonly kind: "built"; readonly chunk: EncodedChunk; readonly kinds: readonly EventFacts[] }
  /** A bug; the text is its stack. */
  | { readonly kind: "failed"; readonly stack: string };

export function expectAnswer<Kind extends ImportAnswer["kind"]>(
  answer: ImportAnswer,
  kind: Kind,
): Extract<ImportAnswer, { readonly kind: Kind }> {
  assert(answer.kind === kind, `the thread answers with ${kind}, not ${answer.kind}`);
  return answer as Extract<ImportAnswer, { readonly kind: Kind }>;
}
