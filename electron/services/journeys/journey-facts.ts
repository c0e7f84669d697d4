// What lists show of a journey's document, read once for each document and kept until another one is saved.

import { isJsonObject, type JsonValue } from "../../../shared/base/json.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { documentDigest } from "../../space/digest.ts";
import type { Space } from "../../space/space.ts";
import { journeyErrors } from "./journey-errors.ts";

export interface JourneyFacts {
  readonly description: string;
  readonly stepCount: number;
  readonly errors: number;
  /** As rehearsals name the journey that they rehearsed. */
  readonly contentDigest: string;
}

export class JourneyFactsCache {
  readonly #byId = new Map<string, JourneyFacts>();
  #definitions = "";
  #space: Space | undefined;

  /** Of the latest document of a journey. Errors depend on the definitions. */
  of(space: Space, id: string, definitions: DigestedDefinitions): JourneyFacts {
    if (definitions.digest !== this.#definitions || space !== this.#space) this.#byId.clear();
    this.#definitions = definitions.digest;
    this.#space = space;
    const known = this.#byId.get(id);
    if (known !== undefined) return known;
    const facts = factsOf(space.journeys.document(id, "latest").document, definitions.value);
    this.#byId.set(id, facts);
    return facts;
  }

  /** Another document is the latest of this journey, or the journey is gone. */
  forget(id: string): void {
    this.#byId.delete(id);
  }

  forgetAll(): void {
    this.#byId.clear();
  }
}

export interface DigestedDefinitions {
  readonly value: Definitions;
  readonly digest: string;
}

export const digested = (value: Definitions): DigestedDefinitions => ({
  value,
  digest: documentDigest(JSON.stringify(value)),
});

function factsOf(text: string, definitions: Definitions): JourneyFacts {
  const document = JSON.parse(text) as JsonValue;
  const { description, steps } = isJsonObject(document) ? document : {};
  return {
    description: typeof description === "string" ? description : "",
    stepCount: Array.isArray(steps) ? steps.length : 0,
    errors: journeyErrors(document, definitions),
    contentDigest: documentDigest(JSON.stringify(document)),
  };
}
