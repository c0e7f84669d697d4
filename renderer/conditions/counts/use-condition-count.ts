// How many people match a condition at an instant, kept up while it is edited: asked a moment after the last
// change, older questions given up, the last answer kept until the next one is here.

import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ClauseCount, ConditionCount } from "../../../shared/api/people-contract.ts";
import type { Refusal } from "../../../shared/api/refusal.ts";
import { isJsonObject } from "../../../shared/base/json.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { host } from "../../host/host.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import { useChange } from "../../host/use-change.ts";
import { partAt } from "../document/condition-path.ts";
import { draftGap } from "./draft-gap.ts";
import { useLongTrue } from "./use-long-true.ts";

const debounceMs = 120;

/** Shorter counts than this go unsaid. */
const noticeableMs = 100;

const samples = 3;

export interface PartCount extends ClauseCount {
  /** It is of this very part at this instant, and not of what stood there before. */
  readonly isCurrent: boolean;
}

export interface LiveCount {
  /** The last answer; null before the first. */
  readonly count: ConditionCount | null;
  /** Whether it answers for the condition as it is now. */
  readonly isCurrent: boolean;
  /** A newer answer is under way, for long enough to say so. */
  readonly isCounting: boolean;
  /** What the condition lacks before it can be counted. */
  readonly gap: string | null;
  readonly refusal: Refusal | null;
  /** What is known of a part that stands at a place. */
  readonly of: (part: Condition, pointer: string) => PartCount | null;
}

export function useConditionCount(condition: Condition, atMs: number, definitions: Definitions): LiveCount {
  const text = JSON.stringify(condition);
  const gap = useGap(text, definitions);
  const [asked] = useDebouncedValue(text, debounceMs);
  const isAsked = asked === text;
  const isAskable = useGap(asked, definitions) === null;
  const query = useQuery({
    queryKey: ["conditionCount", atMs, asked],
    queryFn: ({ signal }) => ask(asked, atMs, signal),
    enabled: isAskable,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  useCountsOfDefinitions();
  const isCurrent = isAsked && query.isSuccess && !query.isPlaceholderData;
  const isUnderWay = gap === null && (!isAsked || query.isFetching);
  const counted = query.data;
  const parts = useMemo(() => (counted === undefined ? null : partsOf(counted)), [counted]);
  return {
    count: counted?.count ?? null,
    isCurrent,
    isCounting: useLongTrue(isUnderWay, noticeableMs),
    gap,
    refusal: query.isError && isAsked && gap === null ? refusalOf(query.error) : null,
    of: (part, pointer) => parts?.(part, pointer, atMs) ?? null,
  };
}

/** By its text, for the same condition may come as another object with every drawing. */
function useGap(text: string, definitions: Definitions): string | null {
  return useMemo(() => draftGap(JSON.parse(text) as Condition, definitions), [text, definitions]);
}

interface Counted {
  readonly condition: Condition;
  readonly count: ConditionCount;
}

async function ask(text: string, atMs: number, signal: AbortSignal): Promise<Counted> {
  const condition: Condition = JSON.parse(text);
  const question: unknown = condition;
  // A part of no form that is known may be anything, and is refused like whatever is not valid yet.
  const count = await host.people.count(
    { condition: isJsonObject(question) ? question : {}, atMs, samples },
    { signal },
  );
  return { condition, count };
}

/** Counts of what was counted: by the text of a part wherever it has moved to, else by place, as out of date. */
function partsOf({ condition, count }: Counted) {
  const byText = new Map<string, ClauseCount>();
  const byPlace = new Map<string, ClauseCount>();
  for (const one of count.parts) {
    byPlace.set(one.pointer, one);
    const part = partAt(condition, one.pointer);
    if (part !== undefined) byText.set(JSON.stringify(part), one);
  }
  return (part: Condition, pointer: string, atMs: number): PartCount | null => {
    const same = byText.get(JSON.stringify(part));
    const known = same ?? byPlace.get(pointer);
    return known === undefined ? null : { ...known, isCurrent: known === same && count.atMs === atMs };
  };
}

/** Who is in an audience changes with its definition. */
function useCountsOfDefinitions(): void {
  const queryClient = useQueryClient();
  useChange((change) => {
    if (change.kind === "definitions") void queryClient.invalidateQueries({ queryKey: ["conditionCount"] });
  });
}
