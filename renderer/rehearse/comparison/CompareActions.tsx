// In the header while two rehearsals are compared: which of them the map shows, swapping the two, and taking B's journey
// over as the draft.

import { Button, SegmentedControl } from "@mantine/core";
import { IconArrowsExchange, IconCheck } from "@tabler/icons-react";
import type { ComparedSide, Rehearsing } from "../rehearsing.ts";
import { unlessSame } from "../what-if/changed-journey.ts";
import styles from "./CompareActions.module.css";

export function CompareActions({ rehearsing }: { readonly rehearsing: Rehearsing }) {
  const { other, side, setSide, swap, keepAsDraft, draft, say } = rehearsing;
  if (other === null) return null;
  // Kept in the journey that is open, whatever it is called there by now.
  const kept = { ...other.journey, id: draft.id, name: draft.name };
  const isDraft = unlessSame(draft, kept) === null;
  return (
    <>
      <SegmentedControl
        className={styles.sides ?? ""}
        aria-label="Shown on the map"
        withItemsBorders={false}
        transitionDuration={0}
        data={sides}
        value={side}
        onChange={(value) => setSide(sides.find((one) => one.value === value)?.value ?? "both")}
      />
      <Button
        className={styles.swap ?? ""}
        variant="default"
        aria-label="Swap"
        leftSection={<IconArrowsExchange size={16} stroke={1.75} aria-hidden />}
        onClick={() => {
          swap();
          say(`A is ${other.name} now, B is ${rehearsing.opened.name}.`);
        }}
      >
        <span className={styles.word}>Swap</span>
      </Button>
      <Button
        className={styles.keep ?? ""}
        aria-label="Keep B as draft"
        leftSection={<IconCheck size={16} stroke={1.75} aria-hidden />}
        disabled={isDraft}
        title={isDraft ? "The draft is B’s journey already" : undefined}
        onClick={() => {
          keepAsDraft(kept);
          say("B’s journey is the draft now. It can be undone in Build.");
        }}
      >
        Keep B<span className={styles.rest}>&nbsp;as draft</span>
      </Button>
    </>
  );
}

const sides: { readonly value: ComparedSide; readonly label: string }[] = [
  { value: "a", label: "A" },
  { value: "b", label: "B" },
  { value: "both", label: "Both" },
];
