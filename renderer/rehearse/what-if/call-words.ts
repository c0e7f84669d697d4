// A Segment-spec call in a few words: what it is, and what it says.

import { isJsonObject, type JsonObject, type JsonValue } from "../../../shared/base/json.ts";

/** "Order Completed", "Set plan", "Page Pricing". */
export function callName(call: JsonObject): string {
  switch (call["type"]) {
    case "identify":
      return `Traits: ${Object.keys(contentOf(call)).join(", ") || "none"}`;
    case "page":
    case "screen":
      return `${call["type"] === "page" ? "Page" : "Screen"} ${textOf(call["name"])}`.trim();
    case "track":
      return textOf(call["event"]) || "An event without a name";
    default:
      return textOf(call["type"]) || "A message";
  }
}

/** "total 80, plan pro": up to three of its properties or traits. */
export function callDetails(call: JsonObject): string {
  const entries = Object.entries(contentOf(call));
  const told = entries
    .slice(0, 3)
    .map(([key, value]) => (value === null ? `no ${key}` : `${key} ${shortOf(value)}`));
  return entries.length > told.length ? `${told.join(", ")} …` : told.join(", ");
}

export const instantOfCall = (call: JsonObject): number => Date.parse(textOf(call["timestamp"]));

/** The properties of an event, the traits of a person. */
export function contentOf(call: JsonObject): JsonObject {
  const content = call["type"] === "identify" ? call["traits"] : call["properties"];
  return isJsonObject(content) ? content : {};
}

const textOf = (value: JsonValue | undefined): string => (typeof value === "string" ? value : "");

const longest = 40;

function shortOf(value: JsonValue): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
