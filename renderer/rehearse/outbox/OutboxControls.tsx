// The field that filters the outbox, and what saves it as a file.

import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { FilterField } from "../../ui/FilterField.tsx";
import { MenuChoice } from "../../ui/MenuChoice.tsx";
import styles from "./OutboxControls.module.css";
import { saveOutbox } from "./save-outbox.ts";
import type { Outbox } from "./use-outbox.ts";

export function OutboxControls({ outbox }: { readonly outbox: Outbox }) {
  const { settings, change, questionNow, opened } = outbox;
  const save = (format: "jsonl" | "csv") => () => {
    const { rehearsal, destination, fromMs, toMs, text } = questionNow();
    void saveOutbox(opened.name, { rehearsal, destination, fromMs, toMs, text, format });
  };
  return (
    <div className={styles.row}>
      <FilterField
        text={settings.text}
        onText={(text) => change({ text })}
        placeholder="Filter by person or step"
        label="Filter deliveries by person or step"
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
