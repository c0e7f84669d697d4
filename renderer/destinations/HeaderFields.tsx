// Headers of a test call. They are kept as long as the page is open, and nowhere: what must stay secret is given as the
// secret.

import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { TestHeader } from "../../shared/api/destination-contract.ts";
import styles from "./HeaderFields.module.css";

interface HeaderFieldsProps {
  readonly headers: readonly TestHeader[];
  readonly onHeaders: (headers: readonly TestHeader[]) => void;
}

const most = 20;

export function HeaderFields({ headers, onHeaders }: HeaderFieldsProps) {
  const put = (index: number, header: TestHeader): void => onHeaders(headers.with(index, header));
  return (
    <div className={styles.headers}>
      {headers.map((header, index) => (
        // Headers have no other identity than their place.
        <div key={index} className={styles.header}>
          <TextInput
            size="xs"
            aria-label={`Name of header ${index + 1}`}
            placeholder="Name"
            value={header.name}
            maxLength={200}
            onChange={({ currentTarget }) => put(index, { ...header, name: currentTarget.value })}
          />
          <TextInput
            size="xs"
            aria-label={`Value of header ${index + 1}`}
            placeholder="Value"
            value={header.value}
            maxLength={8000}
            onChange={({ currentTarget }) => put(index, { ...header, value: currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take header ${index + 1} away`}
            onClick={() => onHeaders(headers.toSpliced(index, 1))}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {headers.length < most && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.add ?? ""}
          onClick={() => onHeaders([...headers, { name: "", value: "" }])}
        >
          Add a header
        </Button>
      )}
    </div>
  );
}
