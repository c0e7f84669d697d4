// A condition clause by clause, each with whether it holds and by which values.

import { wordsOfCondition } from "../../../shared/conditions/wording.ts";
import type { DefinitionNames } from "../../../shared/people/definition-names.ts";
import type { ConditionAnswer } from "../../../shared/why/condition-answer.ts";
import { evidenceWords, groupWords } from "../../../shared/why/evidence-words.ts";
import { Verdict } from "../../rehearse/why/Verdict.tsx";
import { WordsText } from "../../ui/WordsText.tsx";
import styles from "./ConditionParts.module.css";

interface ConditionPartsProps {
  readonly answer: ConditionAnswer;
  readonly names: DefinitionNames;
}

export function ConditionParts({ answer, names }: ConditionPartsProps) {
  const { condition, evidence } = answer;
  if (evidence.is === "group") {
    const group = groupWords(condition);
    const parts = evidence.parts.map((part, index) => (
      <ConditionParts key={index} answer={part} names={names} />
    ));
    if (group === null) return parts;
    return (
      <div className={styles.group}>
        <p className={styles.clause}>
          <span>{group}</span>
          <Holds answer={answer} />
        </p>
        <div className={styles.parts}>{parts}</div>
      </div>
    );
  }
  return (
    <div className={styles.leaf}>
      <p className={styles.clause} dir="auto">
        <span className={styles.sentence}>
          <WordsText words={wordsOfCondition(condition, names)} />
        </span>
        <Holds answer={answer} />
      </p>
      <p className={styles.values} dir="auto">
        <WordsText words={evidenceWords(answer, names)} />
      </p>
    </div>
  );
}

const Holds = ({ answer: { holds } }: { readonly answer: ConditionAnswer }) => (
  <Verdict verdict={holds ? "holds" : "doesNotHold"} text={holds ? "Holds" : "Does not hold"} />
);
