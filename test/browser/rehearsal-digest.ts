// What rehearsals give, as digests: runs in Node and, bundled, in a browser. Everything comes from the text that is
// handed in, and all of it goes through the engine: the sample's people are made here too.

import { generateLines } from "../../shared/generate/generate-lines.ts";
import type { GenerateOptions } from "../../shared/generate/generate-options.ts";
import { inOneChunk, runBatch, runMachine } from "../laws/engine-adapter.ts";
import type { OracleInput } from "../oracle/oracle-input.ts";

/** A rehearsal; `people` are generated and stand before the messages. */
export interface DigestCase {
  readonly input: OracleInput;
  /** Ascending, the end last. */
  readonly instants: readonly number[];
  readonly people?: GenerateOptions;
}

export interface RehearsalDigest {
  readonly cases: number;
  readonly transitions: number;
  /** SHA-256 of the digests of all cases, one a line. */
  readonly whole: string;
  /** SHA-256 of each case: the batch's transitions and counts, and the machine's transitions. */
  readonly each: readonly string[];
}

/** `text` is JSON: a list of cases. Fails where the batch and the machine differ. */
export async function rehearsalDigest(text: string): Promise<RehearsalDigest> {
  const cases = JSON.parse(text) as readonly DigestCase[];
  const each: string[] = [];
  let transitions = 0;
  for (const one of cases) {
    const input = withPeople(one);
    const batch = runBatch(input, one.instants, inOneChunk);
    const machine = runMachine(input, "asked");
    if (JSON.stringify(batch.transitions) !== JSON.stringify(machine))
      throw new Error(`the batch and the machine differ in case ${each.length}`);
    transitions += machine.length;
    each.push(await sha256(JSON.stringify({ batch, machine })));
  }
  return { cases: cases.length, transitions, whole: await sha256(each.join("\n")), each };
}

function withPeople({ input, people }: DigestCase): OracleInput {
  if (people === undefined) return input;
  const made = generateLines(people);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const lines = [...made.value].flatMap((block) => block.trimEnd().split("\n"));
  return { ...input, messages: [...lines.map((line): unknown => JSON.parse(line)), ...input.messages] };
}

async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
