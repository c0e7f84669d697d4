// The list of people that the panel shows: whose it is, how it is narrowed and sorted, and its pages in view at the
// playhead.

import { useState } from "react";
import type { PeopleQuery } from "../../../shared/api/cohort.ts";
import type { OpenedRehearsal, PeoplePage } from "../../../shared/api/travel-contract.ts";
import { host } from "../../host/host.ts";
import type { Rehearsing } from "../rehearsing.ts";
import type { AskPage } from "../../lists/paged-list.ts";
import {
  keepListSettings,
  listSettings,
  type PeopleListSettings,
  type PeopleSort,
  queryOf,
  sortFor,
} from "./people-list-settings.ts";
import { shownRehearsal } from "./shown-rehearsal.ts";
import { type UsedList, usePagedList } from "../../lists/use-paged-list.ts";

export interface PeopleQuestion {
  readonly rehearsal: number;
  readonly query: PeopleQuery;
  readonly sort: PeopleSort;
}

export interface PeopleList {
  readonly opened: OpenedRehearsal;
  /** What is asked with the playhead where it is. */
  readonly questionNow: () => PeopleQuestion;
  readonly sort: PeopleSort;
  readonly settings: PeopleListSettings;
  readonly change: (changed: Partial<PeopleListSettings>) => void;
  readonly pages: UsedList<PeopleQuestion, PeoplePage>;
}

const askPage: AskPage<PeopleQuestion, PeoplePage> = (question, range, signal) =>
  host.travel.people({ ...question, ...range }, { signal });

export function usePeopleList(rehearsing: Rehearsing): PeopleList {
  const { scope, playhead } = rehearsing;
  const opened = shownRehearsal(rehearsing);
  const [settings, change] = useListSettings(opened.id);
  const sort = sortFor(scope, settings);
  const questionAt = (atMs: number): PeopleQuestion => ({
    rehearsal: opened.id,
    query: queryOf(scope, settings, atMs),
    sort,
  });
  const questionNow = (): PeopleQuestion => questionAt(playhead.state.atMs);
  const { text, condition } = questionNow().query;
  const pages = usePagedList(askPage, playhead, {
    subject: JSON.stringify([opened.id, scope]),
    filter: JSON.stringify([text, condition, sort]),
    at: (atMs) => ({ question: questionAt(atMs), atMs }),
  });
  return { opened, questionNow, sort, settings, change, pages };
}

function useListSettings(rehearsal: number) {
  const [settings, setSettings] = useState(() => listSettings(rehearsal));
  const [of, setOf] = useState(rehearsal);
  if (of !== rehearsal) {
    setOf(rehearsal);
    setSettings(listSettings(rehearsal));
  }
  const change = (changed: Partial<PeopleListSettings>): void => {
    const next = { ...listSettings(rehearsal), ...changed };
    // At once: picking somebody takes the list away.
    keepListSettings(rehearsal, next);
    setSettings(next);
  };
  return [settings, change] as const;
}
