// Says that a journey is gone from every list, and takes it back on request.

import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { refusalOf } from "../host/refusal-of.ts";
import { Refused } from "../ui/Refused.tsx";
import styles from "./announce-deleted.module.css";

export function announceDeleted(name: string, undelete: () => Promise<unknown>): void {
  const id = notifications.show({
    withBorder: true,
    autoClose: 15_000,
    message: (
      <span className={styles.said}>
        <span className={styles.name}>Deleted {name}.</span>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            undelete().then(
              () => notifications.hide(id),
              (error: unknown) =>
                notifications.update({
                  id,
                  autoClose: false,
                  message: <Refused refusal={refusalOf(error)} />,
                }),
            );
          }}
        >
          Undo
        </Button>
      </span>
    ),
  });
}
