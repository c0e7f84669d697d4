// Whose story it is, the people before and after them in the list that they were picked from, and the cross.

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconUser, IconX } from "@tabler/icons-react";
import { Link } from "wouter";
import type { StoryHead } from "../../../shared/api/story-contract.ts";
import { shownRehearsal } from "../people/shown-rehearsal.ts";
import { personAddress } from "../../ui/person-address.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { initialsOf } from "./initials-of.ts";
import styles from "./StoryHeadRow.module.css";

interface StoryHeadRowProps {
  readonly rehearsing: Rehearsing;
  readonly userId: string;
  /** Undefined while it is not known yet. */
  readonly head: StoryHead | undefined;
}

export function StoryHeadRow({ rehearsing, userId, head }: StoryHeadRowProps) {
  const { neighbours, pick } = rehearsing;
  const name = head?.person.name ?? userId;
  const { origin } = shownRehearsal(rehearsing);
  const persona = origin === "personas" ? "Persona" : null;
  const facts = [persona, userId, head?.place ?? null].filter((fact) => fact !== null && fact !== name);
  return (
    <header className={styles.head}>
      <span className={styles.disc} aria-hidden>
        {initialsOf(name)}
      </span>
      <div className={styles.names}>
        <h2 className={styles.name} dir="auto" title={name}>
          {name}
        </h2>
        <p className={styles.facts} dir="auto" title={facts.join(", ")}>
          {facts.join(", ")}
        </p>
      </div>
      {origin === "space" && (
        <Tooltip label="Open profile">
          <ActionIcon
            component={Link}
            href={personAddress(userId)}
            variant="subtle"
            color="gray"
            aria-label="Open profile"
          >
            <IconUser size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <Neighbour of="previous" userId={neighbours.previous} pick={pick} />
      <Neighbour of="next" userId={neighbours.next} pick={pick} />
      <ActionIcon variant="subtle" color="gray" aria-label="Let go of this person" onClick={() => pick(null)}>
        <IconX size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </header>
  );
}

interface NeighbourProps {
  readonly of: "previous" | "next";
  readonly userId: string | null;
  readonly pick: (userId: string) => void;
}

function Neighbour({ of, userId, pick }: NeighbourProps) {
  const [label, key, Chevron] =
    of === "previous"
      ? (["Previous person", "K", IconChevronUp] as const)
      : (["Next person", "J", IconChevronDown] as const);
  const isEnd = userId === null;
  return (
    <Tooltip label={isEnd ? `No ${of} person in the list they were picked from` : `${label} (${key})`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        aria-disabled={isEnd}
        {...(isEnd ? { "data-disabled": true } : {})}
        className={styles.neighbour ?? ""}
        onClick={() => {
          if (userId !== null) pick(userId);
        }}
      >
        <Chevron size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
