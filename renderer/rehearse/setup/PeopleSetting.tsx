// People by name: found one at a time, or pasted as a list of ids.

import { ActionIcon, Button, Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ClipboardEvent, useEffect, useState } from "react";
import { host } from "../../host/host.ts";
import { countOf } from "../../ui/format-count.ts";
import styles from "./PeopleSetting.module.css";
import section from "./CohortSection.module.css";
import { idsIn } from "./ids-in.ts";
import type { SetupPartProps } from "./SetupForm.tsx";

const mostFound = 8;
const mostShown = 50;

export function PeopleSetting({ draft: { userIds }, change }: SetupPartProps) {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const add = (added: readonly string[]): void => change({ userIds: [...new Set([...userIds, ...added])] });
  return (
    <div className={section.settings}>
      <PersonSearch
        onAdd={(userId, name) => {
          setNames((now) => new Map(now).set(userId, name));
          add([userId]);
        }}
        onPaste={add}
      />
      {userIds.length > 0 && (
        <ul className={styles.people} aria-label="People who take part">
          {userIds.slice(0, mostShown).map((userId) => (
            <li key={userId} className={styles.person}>
              <bdi className={styles.name} title={userId}>
                {names.get(userId) ?? userId}
              </bdi>
              <ActionIcon
                size={20}
                variant="subtle"
                color="gray"
                aria-label={`Take ${names.get(userId) ?? userId} out`}
                onClick={() => change({ userIds: userIds.filter((one) => one !== userId) })}
              >
                <IconX size={14} stroke={2} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {userIds.length > 1 && (
        <p className={styles.foot}>
          {userIds.length > mostShown && (
            <span>and {countOf(userIds.length - mostShown, "other", "others")}</span>
          )}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => change({ userIds: [] })}>
            Take all out
          </Button>
        </p>
      )}
    </div>
  );
}

interface PersonSearchProps {
  readonly onAdd: (userId: string, name: string) => void;
  readonly onPaste: (userIds: readonly string[]) => void;
}

function PersonSearch({ onAdd, onPaste }: PersonSearchProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState("");
  const { data: people = [], isFetching } = useQuery({
    queryKey: ["people", "find", text],
    queryFn: ({ signal }) => host.people.find({ text, limit: mostFound }, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  const found = people.map(({ userId }) => userId).join("\n");
  // Enter takes the first of those who were found, whenever they were.
  useEffect(() => {
    if (text !== "") combobox.selectFirstOption();
  }, [found, text]);
  const paste = (event: ClipboardEvent): void => {
    const ids = idsIn(event.clipboardData.getData("text"));
    if (ids.length < 2) return;
    event.preventDefault();
    combobox.closeDropdown();
    onPaste(ids);
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(userId) => {
        onAdd(userId, people.find((person) => person.userId === userId)?.name ?? userId);
        setText("");
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          size="sm"
          aria-label="Find people"
          placeholder="Name, e-mail or id; or paste ids"
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            combobox.openDropdown();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onPaste={paste}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options>
          {people.map((person) => (
            <Combobox.Option key={person.userId} value={person.userId}>
              <bdi>{person.name}</bdi> <span className={styles.email}>{person.email ?? person.userId}</span>
            </Combobox.Option>
          ))}
          {people.length === 0 && (
            <Combobox.Empty>{isFetching ? "Searching…" : "Nobody is called that"}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
