// The sample journeys and what each is rehearsed on, as resources/samples/README.md tells people to.

import { readFileSync } from "node:fs";
import { parseInstant, type Instant } from "../../shared/base/instant.ts";
import { generateLines } from "../../shared/generate/generate-lines.ts";
import type { ScenarioName } from "../../shared/generate/scenarios.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { readJourney } from "../../shared/journey/read-journey.ts";
import { chunkFromMessages } from "../../shared/people/chunk-from-messages.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import { parseMessage } from "../../shared/people/parse-message.ts";
import { readDefinitions } from "../../shared/people/read-definitions.ts";

export interface Sample {
  readonly id: string;
  readonly scenario: ScenarioName;
  /** A day; the instant is its beginning, UTC. */
  readonly publishAt: string;
}

export const sampleFolder = new URL("../../resources/samples/", import.meta.url);

export const samples: readonly Sample[] = [
  { id: "acquisition", scenario: "ecommerce", publishAt: "2026-01-12" },
  { id: "onboarding", scenario: "saas-trial", publishAt: "2026-01-12" },
  { id: "trial-conversion", scenario: "saas-trial", publishAt: "2026-02-02" },
  { id: "cart-abandonment", scenario: "ecommerce", publishAt: "2026-02-02" },
  { id: "repeat-purchase", scenario: "ecommerce", publishAt: "2026-01-19" },
  { id: "win-back", scenario: "ecommerce", publishAt: "2026-02-16" },
  { id: "re-engagement", scenario: "subscription", publishAt: "2026-02-02" },
];

export const instant = (text: string): Instant => {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new Error(`${text} is no instant`);
  return parsed;
};

export const sampleText = (file: string): string => readFileSync(new URL(file, sampleFolder), "utf8");

export function sampleDefinitions(id: string): Definitions {
  const file = `${id}.definitions.json`;
  const read = readDefinitions(sampleText(file), { file });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

export function sampleJourney(id: string): Journey {
  const file = `${id}.journey.json`;
  const read = readJourney(sampleText(file), { file, definitions: sampleDefinitions(id) });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** 10,000 people over 90 days, seed 1: what the README generates. */
export function samplePeople(scenario: ScenarioName): MessageChunk {
  const made = generateLines({ scenario, users: 10_000, days: 90, seed: 1 });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const lines = [...made.value].flatMap((block) => block.trimEnd().split("\n"));
  const messages = lines.map((line) => parseMessage(JSON.parse(line)));
  return chunkFromMessages(messages.flatMap((message) => (message.ok ? [message.value] : [])));
}
