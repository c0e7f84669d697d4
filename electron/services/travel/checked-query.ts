// A list of people that a window asks for, with its condition checked: by the definitions that the rehearsal knows.

import type { PeopleQuery } from "../../../shared/api/cohort.ts";
import { SavedRehearsal } from "../../simulation/saved-rehearsal.ts";
import type { ChosenQuery } from "../../simulation/travel/chosen-visits.ts";
import type { CurrentSpace } from "../current-space.ts";
import { storedRehearsal } from "../rehearsals/stored-rehearsal.ts";
import { validCondition } from "../valid-condition.ts";

/** Throws Refused: "notValid" where the condition says nothing yet, "notFound" where the rehearsal is gone. */
export function checkedQuery(current: CurrentSpace, rehearsal: number, query: PeopleQuery): ChosenQuery {
  const { condition } = query;
  if (condition === null) return { ...query, condition };
  const definitions = current.read((space) => {
    const { id } = storedRehearsal(space, rehearsal);
    return new SavedRehearsal(space.rehearsals, id).definitions;
  });
  return { ...query, condition: validCondition(condition, definitions) };
}
