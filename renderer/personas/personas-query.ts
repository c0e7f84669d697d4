// All personas of the space, as lists show them.

import { queryOptions } from "@tanstack/react-query";
import { host } from "../host/host.ts";

export const personasQuery = queryOptions({
  queryKey: ["personas", "list"],
  queryFn: () => host.persona.list(),
});
