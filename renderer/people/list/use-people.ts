// The list of everybody as it is narrowed and sorted. A text is looked for in ids, names and e-mails first, which is
// there at once, and then in all traits.

import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { ListedPeople } from "../../../shared/api/profile-contract.ts";
import type { SpaceOverview } from "../../../shared/api/space-contract.ts";
import type { Instant } from "../../../shared/base/instant.ts";
import { asJson } from "../../host/as-json.ts";
import { host } from "../../host/host.ts";
import type { AskPage } from "../../lists/paged-list.ts";
import { useAskedList, type UsedList, useShownList } from "../../lists/use-paged-list.ts";
import { keepPeopleSettings, type PeopleSettings, peopleSettings } from "./people-settings.ts";
import { useDataVersion } from "./use-data-version.ts";

export type PeopleQuestion = Omit<Parameters<typeof host.profile.list>[0], "offset" | "limit">;

export interface UsedPeople {
  readonly space: SpaceOverview;
  readonly settings: PeopleSettings;
  readonly change: (changed: Partial<PeopleSettings>) => void;
  /** The instant at which conditions are judged. */
  readonly atMs: number;
  /** Of what is on screen, or soon will be. */
  readonly question: PeopleQuestion;
  readonly pages: UsedList<PeopleQuestion, ListedPeople>;
  /** Whether traits are still looked through for the text. */
  readonly isLooking: boolean;
}

const askPage: AskPage<PeopleQuestion, ListedPeople> = (question, range, signal) =>
  host.profile.list({ ...question, ...range }, { signal });

const typingMs = 120;

export function usePeople(space: SpaceOverview): UsedPeople {
  const [settings, change] = useSettings(space.path);
  const version = useDataVersion();
  const [text] = useDebouncedValue(settings.text.trim(), typingMs);
  const [inTraitsFor, setInTraitsFor] = useState("");
  const atMs = settings.atMs ?? space.lastAtMs ?? 0;
  const inTraits = text !== "" && inTraitsFor === text;
  const { applied, sort, descending } = settings;
  const question: PeopleQuestion = {
    text,
    inTraits,
    condition: applied === null ? null : asJson(applied),
    // What is chosen was checked, and the end of the data is an instant.
    atMs: atMs as Instant,
    sort,
    descending,
  };
  const pages = useAskedList(askPage, {
    question,
    subject: "people",
    filter: JSON.stringify(question),
    atMs: version,
  });
  const { answer, isOld } = useShownList(pages);
  const isHere = answer !== null && !isOld && answer.question.text === text;
  if (isHere && text !== "" && !inTraits) setInTraitsFor(text);
  return {
    space,
    settings,
    change,
    atMs,
    question: { ...question, inTraits: text !== "" },
    pages,
    isLooking: text !== "" && !(isHere && answer.question.inTraits),
  };
}

function useSettings(space: string) {
  const [settings, setSettings] = useState(() => peopleSettings(space));
  const change = (changed: Partial<PeopleSettings>): void => {
    const next = { ...peopleSettings(space), ...changed };
    // At once: opening somebody takes the list away.
    keepPeopleSettings(space, next);
    setSettings(next);
  };
  return [settings, change] as const;
}
