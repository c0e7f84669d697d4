// What the window asks about destinations, under keys that changes of the host make fresh.

import { queryOptions } from "@tanstack/react-query";
import { host } from "../host/host.ts";

export const destinationQueries = {
  remembered: queryOptions({
    queryKey: ["definitions", "rememberedTests"],
    queryFn: () => host.destination.remembered(),
  }),
  secret: (destination: string) =>
    queryOptions({
      queryKey: ["destinationSecret", destination],
      queryFn: () => host.destination.secret({ destination }),
    }),
};
