// A name for a mapping, under which it is found again: by hand, and by itself where a file has the same columns.

import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Refusal } from "../../shared/api/refusal.ts";
import { asJson } from "../host/as-json.ts";
import { attempt } from "../host/attempt.ts";
import { queryClient } from "../host/query-client.ts";
import { say } from "../ui/notices.tsx";
import { Refused } from "../ui/Refused.tsx";
import { importHost } from "./import-host.ts";
import type { MappedFiles } from "./import-file.ts";
import { mappingsQuery } from "./import-queries.ts";
import styles from "./SaveMapping.module.css";

interface SaveMappingProps {
  readonly group: MappedFiles;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function SaveMapping({ group, opened, onClose }: SaveMappingProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Save this mapping">
      {opened && <Form group={group} onClose={onClose} />}
    </Modal>
  );
}

function Form({ group: { files, columns, mapping }, onClose }: Omit<SaveMappingProps, "opened">) {
  const [name, setName] = useState(files[0].state.looked.recognised ?? nameOfFile(files[0].name));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const saved = useQuery(mappingsQuery).data ?? [];
  const trimmed = name.trim();
  const isThere = saved.some((one) => one.name === trimmed);
  const save = async (): Promise<void> => {
    const names = columns.map((column) => column.name ?? "");
    const why = await attempt(() =>
      importHost.saveMapping({ name: trimmed, mapping: asJson(mapping), columns: names }),
    );
    setRefusal(why);
    await queryClient.invalidateQueries({ queryKey: mappingsQuery.queryKey });
    if (why !== null) return;
    onClose();
    say({ kind: "done", sentence: `Saved the mapping “${trimmed}”.` });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed !== "") void save();
      }}
    >
      <TextInput
        label="Name"
        description={
          isThere
            ? "There is one with this name; this one takes its place."
            : "Files with the same columns are read this way next time."
        }
        value={name}
        maxLength={200}
        dir="auto"
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        data-autofocus
      />
      {refusal !== null && <Refused refusal={refusal} />}
      <Group justify="end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" disabled={trimmed === ""}>
          {isThere ? "Replace it" : "Save"}
        </Button>
      </Group>
    </form>
  );
}

/** "shop-2026-h1.csv.gz" → "shop-2026-h1". */
const nameOfFile = (name: string): string => name.replace(/(\.[a-z]{2,6}){1,2}$/i, "");
