// The procedures of finding people who: the travelling thread looks for them.

import { refused } from "./refusal-wording.ts";
import type { ServiceParts } from "./service-parts.ts";

export function findService({ implementer: { find }, travel }: ServiceParts) {
  return {
    paths: find.paths.handler(({ input, signal }) => travel.ask("findPaths", input, signal)),
    longestWaits: find.longestWaits.handler(({ input, signal }) =>
      travel.ask("findLongestWaits", input, signal),
    ),
    construct: find.construct.handler(async ({ input, signal }) => {
      const found = await travel.ask("findConstruct", input, signal);
      if (found === null) throw refused({ kind: "notFound", what: "step" });
      return found;
    }),
  };
}
