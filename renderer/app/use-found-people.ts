// The people that the search finds by what is typed into it: a few, as soon as the typing rests.

import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { PersonInShort } from "../../shared/api/people-contract.ts";
import { host } from "../host/host.ts";

const typingMs = 150;
const most = 8;
/** What was typed on the way is not asked again. */
const briefMs = 30_000;

export interface FoundPeople {
  /** What they were found by: perhaps by a part that is not shown. */
  readonly text: string;
  readonly people: readonly PersonInShort[];
}

const nobody: FoundPeople = { text: "", people: [] };

/** Nobody while nothing is typed; while somebody types, those who were found last. */
export function useFoundPeople(typed: string): FoundPeople {
  const [text] = useDebouncedValue(typed.trim().slice(0, 200), typingMs);
  const found = useQuery({
    queryKey: ["foundPeople", text],
    queryFn: async ({ signal }): Promise<FoundPeople> => ({
      text,
      people: await host.people.find({ text, limit: most }, { signal }),
    }),
    enabled: text !== "",
    placeholderData: keepPreviousData,
    gcTime: briefMs,
  });
  return typed.trim() === "" ? nobody : (found.data ?? nobody);
}
