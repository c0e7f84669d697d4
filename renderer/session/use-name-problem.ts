// Why a name cannot be that of a journey, asked while it is typed. The host has the last word when it is saved.

import { useQuery } from "@tanstack/react-query";
import { journeyNameProblem } from "../../shared/journey/journey-name.ts";
import { queries } from "../host/queries.ts";

/** A sentence; undefined where the journey may be called so. */
export function useNameProblem(journey: string): (name: string) => string | undefined {
  const { data: rows = [] } = useQuery(queries.journeys);
  const others = rows.filter(({ id }) => id !== journey).map(({ name }) => name);
  return (name) => journeyNameProblem(name, others);
}
