// What of the messages is made unreadable, or left out, on its way into the space.

import { Button, NativeSelect, TextInput, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import type { Protection } from "../../shared/api/import-contract.ts";
import { countOf } from "../ui/format-count.ts";
import { importSession } from "./open-import.ts";
import styles from "./PrivacyCard.module.css";
import type { ProtectedPart } from "./protected-parts.ts";

interface PrivacyCardProps {
  readonly parts: readonly ProtectedPart[];
  readonly protect: readonly Protection[];
}

const shownAtFirst = 12;

export function PrivacyCard({ parts, protect }: PrivacyCardProps) {
  const [isOpen, setIsOpen] = useState(false);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <section className={styles.card} aria-label="Privacy">
      <UnstyledButton className={styles.head} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Chevron size={16} stroke={1.75} aria-hidden />
        <span className={styles.title}>Privacy</span>
        <span className={styles.note}>{summary(protect)}</span>
      </UnstyledButton>
      {isOpen && <Parts parts={parts} protect={protect} />}
    </section>
  );
}

function summary(protect: readonly Protection[]): string {
  if (protect.length === 0) return "Everything is imported as it is";
  const words = { hash: "hashed", mask: "masked", leaveOut: "left out" } as const;
  return (["hash", "mask", "leaveOut"] as const)
    .map((as) => [protect.filter((one) => one.as === as).length, words[as]] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(", ");
}

function Parts({ parts, protect }: PrivacyCardProps) {
  const [text, setText] = useState("");
  const [showsAll, setShowsAll] = useState(false);
  const found = parts.filter((part) => partName(part).toLowerCase().includes(text.trim().toLowerCase()));
  const shown = showsAll ? found : found.slice(0, shownAtFirst);
  return (
    <>
      <dl className={styles.ways}>
        <dt>Hash</dt>
        <dd>
          32 letters and digits take its place, the same for the same value, made with a secret of this
          computer: people and values stay apart, and nobody can read them.
        </dd>
        <dt>Mask</dt>
        <dd>Most characters of a text are put out of sight; of anything else, all.</dd>
        <dt>Leave out</dt>
        <dd>It is not imported at all.</dd>
      </dl>
      {protect.length > 0 && (
        <p className={styles.narrowed}>
          Of each message only ids, name, time, traits and properties are imported now: what else it says,
          such as an address or a device, could tell what you protect.
        </p>
      )}
      {parts.length > shownAtFirst && (
        <TextInput
          className={styles.filter ?? ""}
          aria-label="Filter traits and properties"
          placeholder="Filter"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      )}
      <ul className={styles.parts}>
        {shown.map((part) => (
          <Part key={`${part.part} ${part.key}`} part={part} protect={protect} />
        ))}
      </ul>
      {shown.length < found.length && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.all ?? ""}
          onClick={() => setShowsAll(true)}
        >
          Show {countOf(found.length - shown.length, "more", "more")}
        </Button>
      )}
    </>
  );
}

const ways = [
  { value: "", label: "As it is" },
  { value: "hash", label: "Hash" },
  { value: "mask", label: "Mask" },
  { value: "leaveOut", label: "Leave out" },
] as const;

const kindWords: Readonly<Record<Protection["part"], string>> = {
  userId: "",
  anonymousId: "",
  trait: "trait",
  property: "property",
};

function partName({ part, key }: ProtectedPart): string {
  if (part === "userId") return "User id";
  return part === "anonymousId" ? "Anonymous id" : key;
}

function Part({ part: one, protect }: { readonly part: ProtectedPart } & Pick<PrivacyCardProps, "protect">) {
  const { part, key, example } = one;
  const isId = part === "userId" || part === "anonymousId";
  const as = protect.find((other) => other.part === part && other.key === key)?.as ?? "";
  return (
    <li className={styles.part} data-protected={as !== ""}>
      <span className={styles.name} dir="auto">
        {partName(one)} <span className={styles.kind}>{kindWords[part]}</span>
      </span>
      <span className={styles.example} dir="auto">
        {example}
      </span>
      <NativeSelect
        aria-label={`${partName(one)} is imported`}
        data={isId ? ways.slice(0, 2) : [...ways]}
        value={as}
        onChange={({ currentTarget }) => {
          const way = ways.find(({ value }) => value === currentTarget.value)?.value ?? "";
          importSession.setProtection({ part, key, as: way === "" ? null : way });
        }}
      />
    </li>
  );
}
