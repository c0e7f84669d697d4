// The circumstances of a saved rehearsal, and what it saw, as the JSON that stands beside it.

import { formatInstant, parseInstant } from "../../shared/base/instant.ts";
import type { Instant } from "../../shared/base/instant.ts";
import type { JsonObject, JsonValue } from "../../shared/base/json.ts";
import { isJsonObject } from "../../shared/base/json.ts";
import { assert } from "../../shared/base/assert.ts";
import type { RunSettings } from "../../shared/engine/run-settings.ts";

export interface SavedSettings {
  readonly settings: RunSettings;
  /** What the rehearsal saw: messages up to its end, and users that have one. */
  readonly users: number;
  readonly messages: number;
}

export function settingsToJson({ settings, users, messages }: SavedSettings): JsonObject {
  const { publishedAtMs, untilMs, pauses, archivedAtMs } = settings;
  return {
    publishedAt: formatInstant(publishedAtMs),
    until: formatInstant(untilMs),
    pauses: pauses.map(({ fromMs, toMs }) => ({ from: formatInstant(fromMs), to: formatInstant(toMs) })),
    ...(archivedAtMs === undefined ? {} : { archivedAt: formatInstant(archivedAtMs) }),
    users,
    messages,
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
  };
}

function instantOf(value: JsonValue | undefined): Instant {
  const instant = typeof value === "string" ? parseInstant(value) : undefined;
  assert(instant !== undefined, `${JSON.stringify(value)} is an instant that Rehearse wrote`);
  return instant;
}
