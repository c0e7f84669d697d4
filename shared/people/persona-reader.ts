// The edge at which personas come in: from files, from the window, from a space.

import { checkDocument } from "../base/check-document.ts";
import { parseDate, parseInstant } from "../base/instant.ts";
import { isJsonObject, type JsonObject } from "../base/json.ts";
import { pointerToken, type Problem } from "../base/problem.ts";
import { readJson } from "../base/read-json.ts";
import { err, type Result } from "../base/result.ts";
import { type Persona, personaSchema } from "./persona-schema.ts";

export interface PersonaContext {
  /** Named in every problem. */
  readonly file?: string;
  /** Whether clocks of such a zone are known: zones are the platform's business. */
  readonly isZone: (zone: string) => boolean;
}

/** A habit is written out for at most so long: ten years. */
const longestHabitDays = 3_660;
const dayMs = 86_400_000;

/** Reads the text of a persona's file. */
export function readPersona(text: string, context: PersonaContext): Result<Persona, readonly Problem[]> {
  const json = readJson(text, context.file);
  return json.ok ? checkPersona(json.value, context) : err([json.error]);
}

/** The value itself is returned, with its own order of keys. */
export function checkPersona(
  value: unknown,
  { file, isZone }: PersonaContext,
): Result<Persona, readonly Problem[]> {
  return checkDocument<Persona>(value, {
    file,
    format: "rehearse.persona/1",
    schema: personaSchema,
    furtherProblems: (document) => rules(document, isZone),
  });
}

function rules(document: unknown, isZone: (zone: string) => boolean): readonly Problem[] {
  if (!isJsonObject(document)) return [];
  const { zone } = document;
  const unknownZone = typeof zone === "string" && zone !== "" && !isZone(zone);
  return [
    ...(unknownZone
      ? [
          {
            pointer: "/zone",
            found: JSON.stringify(zone),
            expected: 'UTC, an offset such as "+02:00", or a zone such as "Europe/Berlin"',
          },
        ]
      : []),
    ...eachOf(document, "traits").flatMap(([trait, pointer], index, all) => [
      ...twiceRules(trait, pointer, all.slice(0, index)),
      ...orderRules(trait, pointer, instantOf(document["knownFrom"])),
    ]),
    ...eachOf(document, "events").flatMap(([event, pointer]) => nameRules(event, pointer)),
    ...eachOf(document, "habits").flatMap(([habit, pointer]) => [
      ...nameRules(habit, pointer),
      ...habitRules(habit, pointer),
    ]),
  ];
}

type Placed = readonly [value: JsonObject, pointer: string];

function eachOf(parent: JsonObject, key: string): readonly Placed[] {
  const list: unknown = parent[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown, index) =>
    isJsonObject(one) ? [[one, `/${pointerToken(key)}/${index}`] as const] : [],
  );
}

function twiceRules({ name }: JsonObject, pointer: string, before: readonly Placed[]): readonly Problem[] {
  const isTwice = typeof name === "string" && before.some(([other]) => other["name"] === name);
  return isTwice
    ? [{ pointer: `${pointer}/name`, found: JSON.stringify(name), expected: "each trait once" }]
    : [];
}

const instantOf = (text: unknown): number | undefined =>
  typeof text === "string" ? parseInstant(text) : undefined;

/** A first value without an instant holds since the person is known. */
function orderRules(trait: JsonObject, pointer: string, knownMs: number | undefined): readonly Problem[] {
  const problems: Problem[] = [];
  let latestMs = Number.NEGATIVE_INFINITY;
  for (const [index, [value]] of eachOf(trait, "values").entries()) {
    const isFirst = index === 0;
    const atMs = isFirst && value["from"] === undefined ? knownMs : instantOf(value["from"]);
    if (!isFirst && (atMs === undefined || atMs <= latestMs))
      problems.push({
        pointer: `${pointer}/values/${index}/from`,
        found: JSON.stringify(value["from"] ?? null),
        expected: "an instant after that of the value before it",
      });
    latestMs = atMs ?? latestMs;
  }
  return problems;
}

/** Pages and screens may have no name, events must. */
function nameRules(happening: JsonObject, pointer: string): readonly Problem[] {
  const { type, event } = happening;
  if (event !== "" || type === "page" || type === "screen") return [];
  return [{ pointer: `${pointer}/event`, found: '""', expected: "the name of an event" }];
}

function habitRules({ unit, on, from, to }: JsonObject, pointer: string): readonly Problem[] {
  const problems: Problem[] = [];
  if (on !== undefined && unit !== "week")
    problems.push({ pointer: `${pointer}/on`, found: "weekdays", expected: "weekdays with weeks alone" });
  const fromMs = typeof from === "string" ? parseDate(from) : undefined;
  const toMs = typeof to === "string" ? parseDate(to) : undefined;
  if (fromMs === undefined || toMs === undefined) return problems;
  if (toMs < fromMs)
    problems.push({
      pointer: `${pointer}/to`,
      found: String(to),
      expected: "a day that is not before the first",
    });
  if (toMs - fromMs > longestHabitDays * dayMs)
    problems.push({
      pointer: `${pointer}/to`,
      found: String(to),
      expected: `a day at most ${longestHabitDays} days after the first`,
    });
  return problems;
}
