// Says at the bottom that something is gone, and takes it back on request, for as long as the notice stays.

import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { Refused, type RefusedProps } from "./Refused.tsx";
import styles from "./offer-undo.module.css";

export interface UndoOffer {
  /** e.g. "Deleted Win-back." */
  readonly sentence: string;
  /** Why it could not be taken back, which is then said in the same place; null where it was. */
  readonly undo: () => Promise<RefusedProps["refusal"] | null>;
}

export function offerUndo({ sentence, undo }: UndoOffer): void {
  const takeBack = async (): Promise<void> => {
    const refusal = await undo();
    if (refusal === null) notifications.hide(id);
    else notifications.update({ id, autoClose: false, message: <Refused refusal={refusal} /> });
  };
  const id = notifications.show({
    withBorder: true,
    autoClose: 15_000,
    message: (
      <span className={styles.said}>
        <span className={styles.sentence}>{sentence}</span>
        <Button
          className={styles.undo ?? ""}
          size="compact-sm"
          variant="default"
          onClick={() => void takeBack()}
        >
          Undo
        </Button>
      </span>
    ),
  });
}
