// What the step does, in words.

import { sentence } from "../../../shared/base/words.ts";
import type { Step } from "../../../shared/journey/journey.ts";
import { definitionInWords } from "../../canvas/definition-words.ts";
import { WordsText } from "../../ui/WordsText.tsx";
import type { Rehearsing } from "../rehearsing.ts";
import styles from "./StepDefinition.module.css";

interface StepDefinitionProps {
  readonly step: Step;
  readonly rehearsing: Pick<Rehearsing, "names">;
}

export function StepDefinition({ step, rehearsing }: StepDefinitionProps) {
  const { lead } = definitionInWords(step, rehearsing.names);
  return (
    <p className={styles.definition} dir="auto">
      <WordsText words={sentence(lead, ".")} />
    </p>
  );
}
