// What a new computed trait begins with: the most frequent event of the data.

import { useQuery } from "@tanstack/react-query";
import type { EventPattern } from "../../shared/conditions/condition.ts";
import { host } from "../host/host.ts";

/** In a space without events, one that shops have. */
const usual: EventPattern = { name: "Order Completed" };

export function useLikelyEvent(): EventPattern {
  const { data = [] } = useQuery({ queryKey: ["events"], queryFn: () => host.catalogue.events() });
  const tracked = data.find(({ type, name }) => type === "track" && name !== "");
  return tracked === undefined ? usual : { name: tracked.name };
}
