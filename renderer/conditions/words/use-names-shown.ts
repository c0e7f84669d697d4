// The words under which names of the data are shown at the moment.

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { queries } from "../../host/queries.ts";
import { namesShown, type NamesShown } from "./names-shown.ts";

/** All as they are, until the host has answered. */
export function useNamesShown(): NamesShown {
  const { data } = useQuery(queries.shownNames);
  return useMemo(() => namesShown(data), [data]);
}
