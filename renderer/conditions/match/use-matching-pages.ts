// People who match, a page at a time: those pages that are in view.

import { useQueries } from "@tanstack/react-query";
import type { MatchingPerson } from "../../../shared/api/people-contract.ts";
import type { Refusal } from "../../../shared/api/refusal.ts";
import { isJsonObject } from "../../../shared/base/json.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import { host } from "../../host/host.ts";
import { refusalOf } from "../../host/refusal-of.ts";

export const pageSize = 100;

export interface MatchingPages {
  /** undefined while its page is under way. */
  readonly personAt: (index: number) => MatchingPerson | undefined;
  readonly refusal: Refusal | null;
}

export function useMatchingPages(
  { condition, atMs }: { readonly condition: Condition; readonly atMs: number },
  pages: readonly number[],
): MatchingPages {
  const text = JSON.stringify(condition);
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: ["conditionCount", "people", atMs, text, page],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        host.people.matching(
          {
            condition: isJsonObject(condition) ? condition : {},
            atMs,
            offset: page * pageSize,
            limit: pageSize,
          },
          { signal },
        ),
    })),
  });
  const failed = answers.find(({ isError }) => isError);
  return {
    personAt: (index) => answers[pages.indexOf(Math.floor(index / pageSize))]?.data?.[index % pageSize],
    refusal: failed === undefined ? null : refusalOf(failed.error),
  };
}
