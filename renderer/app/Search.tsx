// Ctrl K: to any journey, step, person or command by a part of its name; to people also by id or e-mail.

import { createSpotlight, Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconCommand, IconRoute, IconSearch, IconUser } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import type { PersonInShort } from "../../shared/api/people-contract.ts";
import { queries } from "../host/queries.ts";
import { type Command, useOfferedCommands } from "../ui/commands.ts";
import { personAddress } from "../ui/person-address.ts";
import { keyCaps } from "../ui/shortcut.ts";
import styles from "./Search.module.css";
import { useFoundPeople } from "./use-found-people.ts";

const [store, spotlight] = createSpotlight();

export const openSearch = (): void => spotlight.open();

export function Search() {
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState("");
  const groups = useGroups(opened, typed);
  return (
    <Spotlight
      store={store}
      actions={groups.filter(({ actions }) => actions.length > 0)}
      shortcut={["mod + K"]}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightOpen={() => setOpened(true)}
      onSpotlightClose={() => setOpened(false)}
      nothingFound="Nothing has this name."
      highlightQuery
      scrollable
      maxHeight={420}
      centered={false}
      yOffset={72}
      classNames={{
        action: styles.action ?? "",
        actionDescription: styles.description ?? "",
        actionSection: styles.section ?? "",
        actionsGroup: styles.group ?? "",
        actionsList: styles.list ?? "",
        search: styles.search ?? "",
      }}
      attributes={{ content: { "aria-label": "Search" } }}
      limit={60}
      searchProps={{
        leftSection: <IconSearch size={16} stroke={1.75} aria-hidden />,
        placeholder: "Go to a journey, step, person or command",
        "aria-label": "Search",
      }}
    />
  );
}

function useGroups(opened: boolean, typed: string): readonly SpotlightActionGroupData[] {
  const [, navigate] = useLocation();
  const commands = useOfferedCommands();
  const found = useFoundPeople(opened ? typed : "");
  const journeys = useQuery({ ...queries.journeys, enabled: opened });
  return [
    { group: "Steps", actions: commands.filter(isStep).map(actionOf) },
    {
      group: "Journeys",
      actions: (journeys.data ?? []).map(({ id, name, description }) => ({
        id: `journey ${id}`,
        label: name,
        description,
        leftSection: <IconRoute size={16} stroke={1.75} aria-hidden />,
        onClick: () => navigate(`/journeys/${encodeURIComponent(id)}/build`),
      })),
    },
    {
      group: "People",
      actions: found.people.map((person) => ({
        ...actionOfPerson(person),
        keywords: found.text,
        onClick: () => navigate(personAddress(person.userId)),
      })),
    },
    {
      group: "Commands",
      actions: commands.filter((one) => !isStep(one) && one.id !== "search").map(actionOf),
    },
  ];
}

const actionOfPerson = ({ userId, name, email }: PersonInShort) => ({
  id: `person ${userId}`,
  label: name,
  description: [userId, email].filter((one) => one !== null && one !== name).join(", "),
  leftSection: <IconUser size={16} stroke={1.75} aria-hidden />,
});

/** Screens offer going to one of their steps as a command of this kind. */
const isStep = ({ id }: Command): boolean => id.startsWith("step:");

const actionOf = ({ id, label, keys, run }: Command) => ({
  id,
  label,
  leftSection: <IconCommand size={16} stroke={1.75} aria-hidden />,
  rightSection: keys === undefined ? undefined : <span>{keyCaps(keys).join(" ")}</span>,
  onClick: run,
});
