// The procedures of previews: what a draft would do with the people of the space. Nothing of them is kept.

import type { SendPreview } from "../../shared/api/preview-contract.ts";
import type { PersonInShort } from "../../shared/api/people-contract.ts";
import type { Instant } from "../../shared/base/instant.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import type { Condition } from "../../shared/conditions/condition.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import type { CountingDesk } from "./counting-desk.ts";
import { deliveriesOfStep } from "./previews/deliveries-of-step.ts";
import { entryAlone, stepAlone } from "./previews/step-alone.ts";
import { refused } from "./refusal-wording.ts";
import { Refused } from "./refused.ts";
import type { ServiceParts } from "./service-parts.ts";
import { settingsForData } from "./settings-for-data.ts";
import { definitionsOf } from "./space-definitions.ts";

const samples = 3;

export function previewService({ implementer, current, now }: ServiceParts, desk: CountingDesk) {
  const { preview } = implementer;
  const definitions = (): Definitions => current.read(definitionsOf);
  return {
    settings: preview.settings.handler(() =>
      settingsForData(
        current.read((space) => space.catalogue.facts()),
        now(),
      ),
    ),
    entry: preview.entry.handler(({ input, signal }) => {
      const known = definitions();
      const { publishedAtMs } = input;
      // Whoever changes one of the two in a window may have passed the other.
      const untilMs = Math.max(publishedAtMs, input.untilMs) as Instant;
      const journey = entryAlone(input.document, known);
      return desk.ask("entries", { journey, definitions: known, publishedAtMs, untilMs, samples }, signal);
    }),
    send: preview.send.handler(async ({ input, signal }): Promise<SendPreview> => {
      const { document, step, userId, atMs } = input;
      const known = definitions();
      const journey = stepAlone(document, step, known);
      const person =
        userId === null
          ? await somebody(desk, { document, definitions: known, atMs }, signal)
          : await desk.ask("person", { userId }, signal);
      if (person === null) throw refused({ kind: "notFound", what: "person" });
      const { spaceId } = current.space;
      return {
        person,
        deliveries: deliveriesOfStep({ journey, definitions: known, spaceId }, step, {
          userId: person.userId,
          atMs,
        }),
      };
    }),
  };
}

interface Choosing {
  readonly document: JsonObject;
  readonly definitions: Definitions;
  readonly atMs: number;
}

/** Of those who could enter at the instant; else anybody. null in a space without people. */
async function somebody(
  desk: CountingDesk,
  { document, definitions, atMs }: Choosing,
  signal: AbortSignal | undefined,
): Promise<PersonInShort | null> {
  for (const condition of [entryCondition(document, definitions), everybody]) {
    if (condition === undefined) continue;
    const asked = { condition, definitions, atMs, samples: 1 };
    const [found] = (await desk.ask("count", asked, signal)).samples;
    if (found !== undefined) return inShort(found);
  }
  const [first] = await desk.ask("find", { text: "", limit: 1 }, signal);
  return first ?? null;
}

const everybody: Condition = { all: [] };

const inShort = ({ userId, name, email }: PersonInShort): PersonInShort => ({ userId, name, email });

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
