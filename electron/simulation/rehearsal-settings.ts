// The circumstances of a saved rehearsal, who took part, and what it saw, as the JSON that stands beside it. What
// rehearsals of earlier versions do not say is read as it was then: everyone took part.

import type { Cohort, RehearsalSetup } from "../../shared/api/cohort.ts";
import type { WhatIfOf } from "../../shared/api/travel-contract.ts";
import { formatInstant, parseInstant } from "../../shared/base/instant.ts";
import type { Instant } from "../../shared/base/instant.ts";
import type { JsonObject, JsonValue } from "../../shared/base/json.ts";
import { isJsonObject } from "../../shared/base/json.ts";
import { assert } from "../../shared/base/assert.ts";
import type { RunSettings } from "../../shared/engine/run-settings.ts";
import type { GeneratedCohort } from "./generated-people.ts";
import type { PersonaFacts } from "./persona-people.ts";

export interface SavedSettings {
  readonly settings: RunSettings;
  /** What the rehearsal saw: messages up to its end, and users that have one. */
  readonly users: number;
  readonly messages: number;
  readonly cohort: Cohort;
  /** The made-up people among whom the cohort is; null where those of the space took part. */
  readonly generated: GeneratedCohort | null;
  /** Of the personas among whom the cohort is; null where others took part. */
  readonly personas: PersonaFacts | null;
  /** When it was run, in milliseconds since the epoch; null where that was not written down. */
  readonly ranAtMs: number | null;
  /** Of a rehearsal that plays on from another one. */
  readonly whatIf: WhatIfOf | null;
}

/** What need not be given: everyone took part, nobody knows when, in a rehearsal of its own. */
export type GivenSettings = Pick<SavedSettings, "settings" | "users" | "messages"> & Partial<SavedSettings>;

const everyone: Cohort = { kind: "everyone" };

export function settingsToJson(given: GivenSettings): JsonObject {
  const { settings, users, messages, cohort, generated, personas, ranAtMs, whatIf } = given;
  const { publishedAtMs, untilMs, pauses, archivedAtMs } = settings;
  return {
    publishedAt: formatInstant(publishedAtMs),
    until: formatInstant(untilMs),
    pauses: pauses.map(({ fromMs, toMs }) => ({ from: formatInstant(fromMs), to: formatInstant(toMs) })),
    ...(archivedAtMs === undefined ? {} : { archivedAt: formatInstant(archivedAtMs) }),
    users,
    messages,
    ...(cohort === undefined || cohort.kind === "everyone" ? {} : { cohort: plain(cohort) }),
    ...(generated === undefined || generated === null ? {} : { generated: { ...generated } }),
    ...(personas === undefined || personas === null ? {} : { personas: { ...personas } }),
    ...(ranAtMs === undefined || ranAtMs === null ? {} : { ranAtMs }),
    ...(whatIf === undefined || whatIf === null ? {} : { whatIf: plain(whatIf) }),
  };
}

/** Reads what settingsToJson made; the space has checked its digest. */
export function settingsFromJson(json: JsonObject): SavedSettings {
  const pauses = Array.isArray(json["pauses"]) ? (json["pauses"] as readonly JsonValue[]) : [];
  return {
    settings: {
      publishedAtMs: instantOf(json["publishedAt"]),
      untilMs: instantOf(json["until"]),
      pauses: pauses
        .filter(isJsonObject)
        .map(({ from, to }) => ({ fromMs: instantOf(from), toMs: instantOf(to) })),
      ...(json["archivedAt"] === undefined ? {} : { archivedAtMs: instantOf(json["archivedAt"]) }),
    },
    users: Number(json["users"]),
    messages: Number(json["messages"]),
    cohort: (json["cohort"] as Cohort | undefined) ?? everyone,
    generated: (json["generated"] as GeneratedCohort | undefined) ?? null,
    personas: (json["personas"] as PersonaFacts | undefined) ?? null,
    ranAtMs: typeof json["ranAtMs"] === "number" ? json["ranAtMs"] : null,
    whatIf: (json["whatIf"] as WhatIfOf | undefined) ?? null,
  };
}

/** The setup that a person would have to choose for the same rehearsal. */
export function setupOf({ settings, cohort }: Pick<SavedSettings, "settings" | "cohort">): RehearsalSetup {
  const { publishedAtMs, untilMs, pauses, archivedAtMs = null } = settings;
  return { cohort, publishedAtMs, untilMs, pauses: [...pauses], archivedAtMs };
}

/** The circumstances of a setup; who takes part is no part of them. */
export function runSettingsOf({ publishedAtMs, untilMs, pauses, archivedAtMs }: RehearsalSetup): RunSettings {
  const settings = { publishedAtMs, untilMs, pauses };
  return archivedAtMs === null ? settings : { ...settings, archivedAtMs };
}

/** Values without anything that JSON does not have. */
const plain = (value: Cohort | WhatIfOf): JsonObject => value as unknown as JsonObject;

function instantOf(value: JsonValue | undefined): Instant {
  const instant = typeof value === "string" ? parseInstant(value) : undefined;
  assert(instant !== undefined, `${JSON.stringify(value)} is an instant that Rehearse wrote`);
  return instant;
}
