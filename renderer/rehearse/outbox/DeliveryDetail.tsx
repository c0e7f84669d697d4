// One delivery whole: the call exactly as it would be, and the ways from it to its instant and its person.

import { ActionIcon, Button, CopyButton } from "@mantine/core";
import { IconCheck, IconClock, IconCopy, IconUser, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { OutboxRow } from "../../../shared/api/outbox-contract.ts";
import { host } from "../../host/host.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import { Refused } from "../../ui/Refused.tsx";
import type { Rehearsing } from "../rehearsing.ts";
import { callWords, undoneWords } from "./delivery-words.ts";
import styles from "./DeliveryDetail.module.css";

interface DeliveryDetailProps {
  readonly rehearsing: Rehearsing;
  readonly rehearsal: number;
  readonly row: OutboxRow;
  readonly onClose: () => void;
}

export function DeliveryDetail({ rehearsing, rehearsal, row, onClose }: DeliveryDetailProps) {
  const { number, atMs, userId, undoneBy } = row;
  const payload = useQuery({
    queryKey: ["delivery", rehearsal, number],
    queryFn: ({ signal }) => host.outbox.payload({ rehearsal, number }, { signal }),
  });
  const text = payload.data === undefined ? "" : JSON.stringify(payload.data, null, 2);
  return (
    <section className={styles.detail} aria-label="The delivery">
      <header className={styles.head}>
        <h3 className={styles.title}>{callWords(row)}</h3>
        <Copy text={text} />
        <ActionIcon variant="subtle" color="gray" size={26} aria-label="Close the delivery" onClick={onClose}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </header>
      {undoneBy !== null && <p className={styles.undone}>{undoneWords(undoneBy)}</p>}
      {payload.isError && <Refused refusal={refusalOf(payload.error)} />}
      <pre className={styles.payload} tabIndex={0} aria-label="The call">
        {text}
      </pre>
      <div className={styles.ways}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconClock size={14} stroke={2} aria-hidden />}
          onClick={() => rehearsing.playhead.goTo(atMs)}
        >
          Go to this instant
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconUser size={14} stroke={2} aria-hidden />}
          onClick={() => rehearsing.pick(userId)}
        >
          This person’s story
        </Button>
      </div>
    </section>
  );
}

function Copy({ text }: { readonly text: string }) {
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button
          size="xs"
          variant="default"
          disabled={text === ""}
          leftSection={
            copied ? (
              <IconCheck size={14} stroke={2} aria-hidden />
            ) : (
              <IconCopy size={14} stroke={2} aria-hidden />
            )
          }
          onClick={copy}
        >
          {copied ? "Copied" : "Copy"}
        </Button>
      )}
    </CopyButton>
  );
}
