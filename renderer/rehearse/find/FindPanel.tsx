// "Find a person who …": four questions about everybody in a rehearsal, one open at a time, each answered in its place.

import { IconChevronRight, IconSearch } from "@tabler/icons-react";
import { useId } from "react";
import { PanelHead } from "../../ui/PanelHead.tsx";
import type { Rehearsing } from "../rehearsing.ts";
import styles from "./FindPanel.module.css";
import { LongestWaits } from "./LongestWaits.tsx";
import { type FindQuestion, useRememberedQuestion } from "./remembered-question.ts";
import { type AnswerProps, TookBranch } from "./TookBranch.tsx";
import { Ways } from "./Ways.tsx";
import { WouldTake } from "./WouldTake.tsx";

interface Question {
  readonly question: FindQuestion;
  readonly words: string;
  readonly Answer: (props: AnswerProps) => React.ReactNode;
}

const questions: readonly Question[] = [
  { question: "took", words: "took a branch", Answer: TookBranch },
  { question: "would", words: "would take a branch that nobody took", Answer: WouldTake },
  { question: "waits", words: "waited longest", Answer: LongestWaits },
  { question: "ways", words: "went a typical or an extreme way", Answer: Ways },
];

export function FindPanel({ rehearsing }: { readonly rehearsing: Rehearsing }) {
  const { opened, other, show } = rehearsing;
  const [remembered, remember] = useRememberedQuestion(opened.id);
  return (
    <section className={styles.panel} aria-label="Find a person">
      <PanelHead
        icon={<IconSearch size={18} stroke={1.75} aria-hidden />}
        title={opened.origin === "personas" ? "Find a persona who…" : "Find a person who…"}
        kind={other === null ? opened.name : `In A: ${opened.name}`}
        onClose={() => show({ kind: "people" })}
        closeLabel="Close"
      />
      <div className={styles.questions}>
        {questions.map((one) => (
          <QuestionSection
            key={one.question}
            question={one}
            isOpen={remembered.question === one.question}
            answer={{ rehearsing, remembered, remember }}
          />
        ))}
      </div>
    </section>
  );
}

interface QuestionSectionProps {
  readonly question: Question;
  readonly isOpen: boolean;
  readonly answer: AnswerProps;
}

function QuestionSection({ question: { question, words, Answer }, isOpen, answer }: QuestionSectionProps) {
  const id = useId();
  return (
    <div className={styles.question}>
      <h3 className={styles.words}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => answer.remember({ question: isOpen ? null : question })}
        >
          <IconChevronRight size={14} stroke={2} aria-hidden className={styles.chevron} />
          <span>… {words}</span>
        </button>
      </h3>
      {isOpen && (
        <div id={id} className={styles.answer}>
          <Answer {...answer} />
        </div>
      )}
    </div>
  );
}
