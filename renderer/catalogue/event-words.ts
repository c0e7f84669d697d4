// How the catalogue calls events of each type, and one that has no name.

import type { EventName } from "../../shared/api/catalogue-contract.ts";
import type { EventType } from "../../shared/conditions/condition.ts";

export const typeWords: Readonly<Record<EventType, string>> = {
  track: "Event",
  page: "Page",
  screen: "Screen",
};

export const nameWords = ({ type, name }: EventName): string =>
  name === "" ? `a ${type} without a name` : name;
