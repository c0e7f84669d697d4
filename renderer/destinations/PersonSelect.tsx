// Chooses one person of the space by a part of their name, e-mail or id.

import { Select } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PersonInShort } from "../../shared/api/people-contract.ts";
import { host } from "../host/host.ts";

interface PersonSelectProps {
  /** null: not known yet. */
  readonly chosen: PersonInShort | null;
  readonly onChoose: (person: PersonInShort) => void;
}

const mostShown = 20;

export function PersonSelect({ chosen, onChoose }: PersonSelectProps) {
  const [text, setText] = useState("");
  // What is chosen is shown by its name, and then nobody looks for it.
  const wanted = text === labelOf(chosen) ? "" : text;
  const { data = [] } = useQuery({
    queryKey: ["conditionCount", "find", wanted],
    queryFn: ({ signal }) => host.people.find({ text: wanted.slice(0, 200), limit: mostShown }, { signal }),
    placeholderData: keepPreviousData,
  });
  const people =
    chosen === null || data.some(({ userId }) => userId === chosen.userId) ? data : [chosen, ...data];
  return (
    <Select
      label="For"
      placeholder="Name, e-mail or id"
      searchable
      allowDeselect={false}
      data={people.map((person) => ({ value: person.userId, label: labelOf(person) }))}
      filter={({ options }) => options}
      value={chosen?.userId ?? null}
      onSearchChange={setText}
      onChange={(userId) => {
        const person = people.find((one) => one.userId === userId);
        if (person !== undefined) onChoose(person);
      }}
      nothingFoundMessage="Nobody is called that"
    />
  );
}

function labelOf(person: PersonInShort | null): string {
  if (person === null) return "";
  const { name, email, userId } = person;
  return name === userId ? name : `${name} (${email ?? userId})`;
}
