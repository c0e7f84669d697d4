// What a send step of a draft would send, for somebody who is named or chosen.

import type { PersonInShort } from "../../../shared/api/people-contract.ts";
import type { SendPreview } from "../../../shared/api/preview-contract.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import type { CountingDesk } from "../counting-desk.ts";
import { refused } from "../refusal-wording.ts";
import { Refused } from "../refused.ts";
import { deliveriesOfStep } from "./deliveries-of-step.ts";
import { entryAlone, stepAlone } from "./step-alone.ts";

export interface AskedSend {
  /** Of the draft. */
  readonly document: JsonObject;
  readonly step: string;
  /** null: somebody is chosen. */
  readonly userId: string | null;
  readonly atMs: number;
  readonly definitions: Definitions;
  readonly spaceId: string;
}

/** Throws Refused with "notFound" or "notValid". */
export async function previewSend(
  desk: CountingDesk,
  asked: AskedSend,
  signal: AbortSignal | undefined,
): Promise<SendPreview> {
  const { document, step, userId, atMs, definitions, spaceId } = asked;
  const journey = stepAlone(document, step, definitions);
  const person =
    userId === null ? await somebody(desk, asked, signal) : await desk.ask("person", { userId }, signal);
  if (person === null) throw refused({ kind: "notFound", what: "person" });
  const who = { userId: person.userId, atMs };
  return { person, deliveries: deliveriesOfStep({ journey, definitions, spaceId }, step, who) };
}

/** Of those who could enter at the instant; else anybody. null in a space without people. */
async function somebody(
  desk: CountingDesk,
  { document, definitions, atMs }: AskedSend,
  signal: AbortSignal | undefined,
): Promise<PersonInShort | null> {
  const condition = entryCondition(document, definitions);
  for (const asked of condition === undefined ? [everybody] : [condition, everybody]) {
    const { samples } = await desk.ask("count", { condition: asked, definitions, atMs, samples: 1 }, signal);
    const [found] = samples;
    if (found !== undefined) return { userId: found.userId, name: found.name, email: found.email };
  }
  const [first] = await desk.ask("find", { text: "", limit: 1 }, signal);
  return first ?? null;
}

const everybody: Condition = { all: [] };

/** Undefined where the entry step is not complete. */
function entryCondition(document: JsonObject, definitions: Definitions): Condition | undefined {
  try {
    const [entry] = entryAlone(document, definitions).steps;
    return entry?.type === "entry" ? entry.condition : undefined;
  } catch (thrown) {
    if (thrown instanceof Refused) return undefined;
    throw thrown;
  }
}
