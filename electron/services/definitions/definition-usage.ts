// Where each definition of the space is used: in journeys (what is worked on, and every numbered version), in other
// audiences, and as the cohort of kept rehearsals. Inside a read or a transaction of the space.

import {
  definitionLists,
  type DefinitionList,
  type DefinitionUsage,
  type DefinitionUse,
} from "../../../shared/api/definition-contract.ts";
import type { JsonValue } from "../../../shared/base/json.ts";
import { clausesOf } from "../../../shared/conditions/clauses.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { settingsFromJson } from "../../simulation/rehearsal-settings.ts";
import type { StoredJourney } from "../../space/journey-store.ts";
import type { Space } from "../../space/space.ts";
import { referencesIn, type Reference } from "./references-in.ts";

type Uses = Record<DefinitionList, Map<string, DefinitionUse[]>>;

export class DefinitionUses {
  /** Of numbered versions, which never change: by journey and version. */
  readonly #ofVersions = new Map<string, readonly Reference[]>();
  #space: Space | undefined;

  all(space: Space, definitions: Definitions): DefinitionUsage {
    if (space !== this.#space) this.#ofVersions.clear();
    this.#space = space;
    const uses: Uses = { audiences: new Map(), computedTraits: new Map(), destinations: new Map() };
    for (const journey of space.journeys.list()) if (!journey.deleted) this.#addJourney(uses, space, journey);
    addAudiences(uses, definitions);
    addRehearsals(uses, space);
    const [audiences, computedTraits, destinations] = definitionLists.map((list) =>
      Object.fromEntries(uses[list]),
    );
    return {
      audiences: audiences ?? {},
      computedTraits: computedTraits ?? {},
      destinations: destinations ?? {},
    };
  }

  #addJourney(uses: Uses, space: Space, { id, name, versions, hasDraft }: StoredJourney): void {
    const newest = versions.at(-1);
    const worked = hasDraft ? referencesIn(documentOf(space, id, "latest")) : [];
    const numbered = versions.map((version) => ({ version, found: this.#ofVersion(space, id, version) }));
    const inWork = hasDraft ? worked : (numbered.find(({ version }) => version === newest)?.found ?? []);
    const found = new Map(
      [...inWork, ...numbered.flatMap((one) => one.found)].map((one) => [`${one.list} ${one.id}`, one]),
    );
    for (const reference of found.values()) {
      const isSame = (other: Reference): boolean =>
        other.list === reference.list && other.id === reference.id;
      add(uses, reference, {
        of: "journey",
        journey: id,
        name,
        steps: inWork.filter(isSame).map(({ step }) => step),
        versions: numbered.filter((one) => one.found.some(isSame)).map(({ version }) => version),
      });
    }
  }

  #ofVersion(space: Space, id: string, version: number): readonly Reference[] {
    const key = `${version} ${id}`;
    const known = this.#ofVersions.get(key);
    if (known !== undefined) return known;
    const found = referencesIn(documentOf(space, id, version));
    this.#ofVersions.set(key, found);
    return found;
  }
}

const documentOf = (space: Space, id: string, version: number | "latest"): JsonValue =>
  JSON.parse(space.journeys.document(id, version).document) as JsonValue;

function add(uses: Uses, { list, id }: Pick<Reference, "list" | "id">, use: DefinitionUse): void {
  const known = uses[list].get(id);
  if (known === undefined) uses[list].set(id, [use]);
  else known.push(use);
}

function addAudiences(uses: Uses, { audiences }: Definitions): void {
  for (const { id: audience, name, condition } of audiences) {
    const named = new Set<string>();
    for (const { form, clause } of clausesOf(condition, "")) {
      const { id } = clause;
      if (typeof id !== "string" || (form !== "audience" && form !== "computedTrait")) continue;
      const list = form === "audience" ? "audiences" : "computedTraits";
      if (named.has(`${list} ${id}`)) continue;
      named.add(`${list} ${id}`);
      add(uses, { list, id }, { of: "audience", audience, name });
    }
  }
}

function addRehearsals(uses: Uses, space: Space): void {
  for (const { id: rehearsal, name, journeyId: journey, status, settings } of space.rehearsals.list()) {
    const { cohort } = settingsFromJson(settings);
    if (status !== "finished" || cohort.kind !== "audience") continue;
    add(
      uses,
      { list: "audiences", id: cohort.audience },
      { of: "rehearsal", rehearsal, journey, name: name ?? "" },
    );
  }
}
