// Chooses one person of the space by a part of their name, e-mail or id.

import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useState } from "react";
import type { PersonInShort } from "../../shared/api/people-contract.ts";
import { host } from "../host/host.ts";
import { useAnswer, type Answer } from "./use-answer.ts";
import styles from "./PersonChoice.module.css";

export interface PersonChoiceProps {
  /** null: not known yet. */
  readonly chosen: PersonInShort | null;
  readonly onChoose: (person: PersonInShort) => void;
}

const mostShown = 8;

export function PersonChoice({ chosen, onChoose }: PersonChoiceProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  /** null: nothing is searched for, and the chosen person is shown. */
  const [text, setText] = useState<string | null>(null);
  const found = useAnswer(text, (signal) =>
    host.people.find({ text: text ?? "", limit: mostShown }, { signal }),
  );
  const people = text === null ? [] : (found.value ?? []);
  const close = () => {
    setText(null);
    combobox.closeDropdown();
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(userId) => {
        const person = people.find((one) => one.userId === userId);
        if (person !== undefined) onChoose(person);
        close();
      }}
    >
      <Combobox.Target>
        <TextInput
          label="For"
          placeholder="Name, e-mail or id"
          value={text ?? chosen?.name ?? ""}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onFocus={({ currentTarget }) => {
            setText("");
            currentTarget.select();
            combobox.openDropdown();
          }}
          onBlur={close}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options>
          {people.map((person) => (
            <Combobox.Option key={person.userId} value={person.userId}>
              <bdi>{person.name}</bdi> <span className={styles.email}>{person.email ?? person.userId}</span>
            </Combobox.Option>
          ))}
          {people.length === 0 && <Combobox.Empty>{emptyWords(found)}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function emptyWords({ stale, refusal }: Answer<unknown>): string {
  if (stale) return "Searching…";
  return refusal === null ? "Nobody is called that" : `${refusal.happened} ${refusal.remedy}`;
}
