// Where something is used, in words, each with the address of the place.

import type { DefinitionUse } from "../../shared/api/definition-contract.ts";
import { countOf } from "../ui/format-count.ts";

export interface UsePlace {
  readonly key: string;
  readonly name: string;
  /** "in Ordered? and Big cart; v2, v3". */
  readonly detail: string;
  readonly path: string;
  /** What becomes of the place when the definition is deleted. */
  readonly effect: string;
}

export function placeOf(use: DefinitionUse): UsePlace {
  switch (use.of) {
    case "journey":
      return {
        key: `journey ${use.journey}`,
        name: use.name,
        detail: journeyDetail(use),
        path: `/journeys/${encodeURIComponent(use.journey)}`,
        effect: journeyEffect(use),
      };
    case "audience":
      return {
        key: `audience ${use.audience}`,
        name: use.name,
        detail: "audience",
        path: `/audiences/${use.audience}`,
        effect: "needs it: take it out of this audience first",
      };
    case "rehearsal":
      return {
        key: `rehearsal ${use.rehearsal}`,
        name: use.name === "" ? `Rehearsal ${use.rehearsal}` : use.name,
        detail: "rehearsed with its people",
        path: `/journeys/${encodeURIComponent(use.journey)}`,
        effect: "stays as it is, with the people of then; it cannot be run again",
      };
  }
}

type JourneyUse = Extract<DefinitionUse, { readonly of: "journey" }>;

function journeyDetail({ steps, versions }: JourneyUse): string {
  const at = steps.map(({ name }) => (name === "" ? "the exit condition" : name));
  const inSteps = at.length === 0 ? "" : `in ${listed(at)}`;
  const inVersions = versions.length === 0 ? "" : listed(versions.map((version) => `v${version}`));
  return [inSteps, inVersions].filter((part) => part !== "").join("; ");
}

function journeyEffect({ steps, versions }: JourneyUse): string {
  const draft = steps.length === 0 ? "" : `${countOf(steps.length, "step has", "steps have")} an error then`;
  const kept =
    versions.length === 0
      ? ""
      : `${listed(versions.map((version) => `v${version}`))} cannot be rehearsed until it is back`;
  return [draft, kept].filter((part) => part !== "").join("; ");
}

function listed(names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}

/** "2 journeys, 1 audience"; "Nowhere". */
export function usesInShort(uses: readonly DefinitionUse[]): string {
  const of = (kind: DefinitionUse["of"]): number => uses.filter((use) => use.of === kind).length;
  const parts = [
    [of("journey"), "journey", "journeys"],
    [of("audience"), "audience", "audiences"],
    [of("rehearsal"), "rehearsal", "rehearsals"],
  ] as const;
  const said = parts.flatMap(([count, one, many]) => (count === 0 ? [] : [countOf(count, one, many)]));
  return said.length === 0 ? "Nowhere" : said.join(", ");
}
