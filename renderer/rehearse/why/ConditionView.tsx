// A condition with its verdicts, as deep as it is: groups indented, each clause as its sentence with what it rests on.

import { groupWords, evidenceWords } from "../../../shared/why/evidence-words.ts";
import { wordsOfCondition } from "../../../shared/conditions/wording.ts";
import type { ConditionAnswer } from "../../../shared/why/condition-answer.ts";
import { WordsText } from "../../ui/WordsText.tsx";
import { Verdict } from "./Verdict.tsx";
import type { WhyPartProps } from "./why-part.ts";
import { EvidenceMessages } from "./EvidenceMessages.tsx";
import styles from "./ConditionView.module.css";

export interface ConditionViewProps extends WhyPartProps {
  readonly answer: ConditionAnswer;
  readonly judgedMs: number;
  /** Its verdict stands above it already. */
  readonly isTop?: boolean;
}

export function ConditionView({ answer, isTop = false, ...props }: ConditionViewProps) {
  const { condition, evidence } = answer;
  const group = groupWords(condition);
  if (evidence.is === "group") {
    const parts = evidence.parts.map((part, index) => (
      <ConditionView key={index} {...props} answer={part} isTop={isTop && group === null} />
    ));
    if (group === null) return parts;
    return (
      <div className={styles.group}>
        <p className={styles.clause}>
          <span>{group}</span>
          {!isTop && <OwnVerdict answer={answer} />}
        </p>
        <div className={styles.parts}>{parts}</div>
      </div>
    );
  }
  return (
    <div className={styles.leaf}>
      <p className={styles.clause} dir="auto">
        <span className={styles.sentence}>
          <WordsText words={wordsOfCondition(condition, props.names.names)} />
        </span>
        {!isTop && <OwnVerdict answer={answer} />}
      </p>
      <Evidence answer={answer} {...props} />
    </div>
  );
}

const OwnVerdict = ({ answer }: { readonly answer: ConditionAnswer }) => (
  <Verdict verdict={answer.holds ? "holds" : "doesNotHold"} text={answer.holds ? "Holds" : "Does not hold"} />
);

function Evidence({ answer, ...props }: Omit<ConditionViewProps, "isTop">) {
  const { condition, evidence } = answer;
  if (evidence.is === "event" && "event" in condition)
    return <EvidenceMessages clause={condition.event} evidence={evidence} {...props} />;
  const words = evidenceWords(answer, props.names.names);
  return (
    <>
      <p className={styles.values} dir="auto">
        <WordsText words={words} />
      </p>
      {evidence.is === "audience" && (
        <div className={styles.parts}>
          <ConditionView {...props} answer={evidence.audience} />
        </div>
      )}
    </>
  );
}
