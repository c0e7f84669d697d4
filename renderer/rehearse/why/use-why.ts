// The answer to what is asked, at the playhead; the one before it stays in view until the next is there.

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Why } from "../../../shared/api/story-contract.ts";
import type { Refusal } from "../../../shared/api/refusal.ts";
import type { Instant } from "../../../shared/base/instant.ts";
import { host } from "../../host/host.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import { shownRehearsal } from "../people/shown-rehearsal.ts";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import type { Rehearsing, WhySubject } from "../rehearsing.ts";

export interface WhyAsked {
  readonly why: Why | undefined;
  /** The answer is to an earlier question or instant. */
  readonly isEarlier: boolean;
  readonly refusal: Refusal | null;
  readonly retry: () => void;
}

export function useWhy(rehearsing: Rehearsing, asked: WhySubject): WhyAsked {
  const rehearsal = shownRehearsal(rehearsing).id;
  // What the counts on screen are of: while it plays the answer follows as they do.
  const atMs = usePlayheadState(rehearsing.playhead, ({ shownAtMs }) => shownAtMs);
  const { userId, ...subject } = asked;
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ["why", rehearsal, userId, atMs, subject],
    queryFn: () => host.story.why({ rehearsal, userId, atMs: atMs as Instant, subject }),
    placeholderData: keepPreviousData,
    // Every instant has an answer of its own; those that are gone by are not kept for long.
    gcTime: 30_000,
  });
  return {
    why: data,
    isEarlier: isPlaceholderData,
    refusal: error === null ? null : refusalOf(error),
    retry: () => void refetch(),
  };
}
