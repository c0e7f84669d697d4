// The answer to a "why?" about one person: the question, how it was decided, each way with its verdict, and what would
// change it.

import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useRef } from "react";
import type { Why } from "../../../shared/api/story-contract.ts";
import { textOf } from "../../../shared/base/words.ts";
import type { StepId } from "../../../shared/base/ids.ts";
import { leadWords } from "../../../shared/why/lead-words.ts";
import { titleWords } from "../../../shared/why/title-words.ts";
import type { WhyNames } from "../../../shared/why/why-names.ts";
import { Refused } from "../../ui/Refused.tsx";
import { WordsText } from "../../ui/WordsText.tsx";
import { shownRehearsal } from "../people/shown-rehearsal.ts";
import type { Rehearsing, WhySubject } from "../rehearsing.ts";
import { useTail } from "./use-tail.ts";
import { useWhy } from "./use-why.ts";
import styles from "./WhyCard.module.css";
import { WhyNotes } from "./WhyNotes.tsx";
import { WhyWays } from "./WhyWays.tsx";

interface WhyCardProps {
  readonly rehearsing: Rehearsing;
  /** The step that the answer is about; null: none, or there is no answer any more. */
  readonly onAbout: (step: StepId | null) => void;
}

export function WhyCard({ rehearsing, onAbout }: WhyCardProps) {
  const { why } = rehearsing;
  return why === null ? null : <AskedCard rehearsing={rehearsing} asked={why} onAbout={onAbout} />;
}

interface AskedCardProps extends WhyCardProps {
  readonly asked: WhySubject;
}

function AskedCard({ rehearsing, asked, onAbout }: AskedCardProps) {
  const { why, isEarlier, refusal, retry } = useWhy(rehearsing, asked);
  const card = useRef<HTMLElement>(null);
  const about = why === undefined ? null : stepOfAnswer(why);
  useTail(card, about);
  useEffect(() => {
    onAbout(about);
    return () => onAbout(null);
  }, [about, onAbout]);
  useSaidTitle(rehearsing, isEarlier ? undefined : why);
  const close = (
    <ActionIcon
      className={styles.close ?? ""}
      variant="subtle"
      color="gray"
      aria-label="Close the answer"
      onClick={() => rehearsing.ask(null)}
    >
      <IconX size={18} stroke={1.75} aria-hidden />
    </ActionIcon>
  );
  return (
    <section ref={card} className={styles.card} aria-label="Why" data-earlier={isEarlier || undefined}>
      {close}
      <div className={styles.scroller} tabIndex={-1}>
        {refusal !== null && (
          <div className={styles.refusal}>
            <Refused refusal={refusal}>
              <Button size="xs" variant="default" onClick={retry}>
                Ask again
              </Button>
            </Refused>
          </div>
        )}
        {why !== undefined && refusal === null && <Answer rehearsing={rehearsing} why={why} />}
      </div>
    </section>
  );
}

function Answer({ rehearsing, why }: { readonly rehearsing: Rehearsing; readonly why: Why }) {
  const { journey } = shownRehearsal(rehearsing);
  const names: WhyNames = { journey, names: rehearsing.names, person: why.person.name };
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title} dir="auto">
          <WordsText words={titleWords(why.answer, names)} />
        </h2>
        <p className={styles.lead} dir="auto">
          {leadWords(why.answer, names).map((words, index) => (
            <span key={index}>
              <WordsText words={words} />{" "}
            </span>
          ))}
        </p>
      </header>
      <WhyWays rehearsing={rehearsing} why={why} names={names} />
      <WhyNotes rehearsing={rehearsing} why={why} names={names} />
    </>
  );
}

/** For who does not see the card: which question is answered now. */
function useSaidTitle(rehearsing: Rehearsing, why: Why | undefined): void {
  const { names, say } = rehearsing;
  const { journey } = shownRehearsal(rehearsing);
  const title =
    why === undefined ? null : textOf(titleWords(why.answer, { journey, names, person: why.person.name }));
  const sayTitle = useEffectEvent(() => {
    if (title !== null) say(`${title} Answered beside the map.`);
  });
  useEffect(() => sayTitle(), [title]);
}

function stepOfAnswer({ answer }: Why): StepId | null {
  const { found, asked } = answer;
  if (asked.is === "step") return asked.step;
  if ("step" in found) return found.step;
  return found.is === "ended" ? found.waitingAt : null;
}
