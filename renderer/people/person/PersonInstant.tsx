// The instant that everything below is of: a lane of the person's activity that a hand or the arrow keys go along, the
// instant in words, and a field to type one.

import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import type { Profile, ProfileAt } from "../../../shared/api/profile-contract.ts";
import { InstantField } from "../../ui/InstantField.tsx";
import { zoneWords } from "../../rehearse/timeline/instant-words.ts";
import { countOf } from "../../ui/format-count.ts";
import { ActivityLane } from "./ActivityLane.tsx";
import styles from "./PersonInstant.module.css";

interface PersonInstantProps {
  readonly profile: Profile;
  readonly atMs: number;
  /** Undefined until the first answer. */
  readonly known: ProfileAt | undefined;
  /** null: the end of the data. */
  readonly onChange: (atMs: number | null) => void;
}

export function PersonInstant({ profile, atMs, known, onChange }: PersonInstantProps) {
  const { previousMs = null, nextMs = null } = known ?? {};
  return (
    <section className={styles.card} aria-label="The instant">
      <div className={styles.row}>
        <Step label="Previous message" toMs={previousMs} onGo={onChange} />
        <Step label="Next message" toMs={nextMs} onGo={onChange} />
        <InstantField
          label="As of"
          hiddenLabel
          atMs={atMs}
          onChange={(typed) => {
            if (typed !== null) onChange(typed);
          }}
          problem={null}
        />
        <span className={styles.zone}>{zoneWords(atMs)}</span>
        <span className={styles.count} role="status">
          {known !== undefined && wordsOf(known)}
        </span>
        <Button size="sm" variant="default" disabled={atMs === profile.nowMs} onClick={() => onChange(null)}>
          Now: end of the data
        </Button>
      </div>
      <ActivityLane profile={profile} atMs={atMs} known={known} onChange={onChange} />
    </section>
  );
}

const wordsOf = ({ exists, messages }: ProfileAt): string =>
  exists
    ? `${countOf(messages, "message", "messages")} up to here`
    : "Nothing is known of them before their first message";

interface StepProps {
  readonly label: string;
  /** null: there is none. */
  readonly toMs: number | null;
  readonly onGo: (atMs: number) => void;
}

function Step({ label, toMs, onGo }: StepProps) {
  const Chevron = label.startsWith("Previous") ? IconChevronLeft : IconChevronRight;
  return (
    <Tooltip label={toMs === null ? `No ${label.toLowerCase()}` : label}>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={label}
        aria-disabled={toMs === null}
        className={styles.step ?? ""}
        onClick={() => {
          if (toMs !== null) onGo(toMs);
        }}
      >
        <Chevron size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
