// The field that filters the outbox, and what saves it as a file.

import { Button, Menu, TextInput } from "@mantine/core";
import { IconDownload, IconSearch } from "@tabler/icons-react";
import { useRef } from "react";
import { MenuChoice } from "../../ui/MenuChoice.tsx";
import { useFilterKey } from "../../ui/use-filter-key.ts";
import styles from "./OutboxControls.module.css";
import { saveOutbox } from "./save-outbox.ts";
import type { Outbox } from "./use-outbox.ts";

export function OutboxControls({ outbox }: { readonly outbox: Outbox }) {
  const { settings, change, questionNow, opened } = outbox;
  const field = useRef<HTMLInputElement>(null);
  useFilterKey(field);
  const save = (format: "jsonl" | "csv") => () => {
    const { rehearsal, destination, fromMs, toMs, text } = questionNow();
    void saveOutbox(opened.name, { rehearsal, destination, fromMs, toMs, text, format });
  };
  return (
    <div className={styles.row}>
      <TextInput
        ref={field}
        className={styles.field}
        classNames={{ input: styles.input ?? "" }}
        value={settings.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          // What else Escape closes stays open.
          event.preventDefault();
          if (settings.text === "") field.current?.blur();
          else change({ text: "" });
        }}
        maxLength={200}
        placeholder="Filter by person or step"
        aria-label="Filter deliveries by person or step"
        leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
      />
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <Button
            variant="default"
            size="sm"
            className={styles.save ?? ""}
            leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
          >
            Export
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuChoice onChoose={save("jsonl")}>JSON Lines</MenuChoice>
          <MenuChoice onChoose={save("csv")}>CSV</MenuChoice>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
