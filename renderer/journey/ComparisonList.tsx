// What differs between two versions, step by step: what it was, what it is. Each is a way to its step.

import { UnstyledButton } from "@mantine/core";
import type { StepId } from "../../shared/base/ids.ts";
import type { Words } from "../../shared/base/words.ts";
import type { FieldChange, JourneyComparison, StepChange } from "../../shared/journey/compare-journeys.ts";
import { StepIcon } from "../canvas/StepIcon.tsx";
import { countOf } from "../ui/format-count.ts";
import { WordsText } from "../ui/WordsText.tsx";
import styles from "./ComparisonList.module.css";

export interface ComparisonListProps {
  readonly comparison: JourneyComparison;
  readonly selection: readonly StepId[];
  readonly onSelect: (step: StepId) => void;
}

export function ComparisonList({ comparison, selection, onSelect }: ComparisonListProps) {
  const { settings, steps, unchanged } = comparison;
  const same = settings.length === 0 && steps.length === 0;
  return (
    <section aria-label="What differs">
      <h3 className={styles.title}>{same ? "Nothing differs" : differenceTitle(comparison)}</h3>
      {settings.length > 0 && (
        <div className={styles.change}>
          <p className={styles.journey}>The journey itself</p>
          <Fields fields={settings} />
        </div>
      )}
      {steps.map((change) => (
        <Change
          key={change.step}
          change={change}
          selected={selection.includes(change.step)}
          onSelect={() => onSelect(change.step)}
        />
      ))}
      {unchanged.length > 0 && (
        <p className={styles.unchanged}>{countOf(unchanged.length, "step", "steps")} unchanged</p>
      )}
    </section>
  );
}

function differenceTitle({ steps }: JourneyComparison): string {
  if (steps.length === 0) return "No step changes";
  return `${countOf(steps.length, "step", "steps")} ${steps.length === 1 ? "changes" : "change"}`;
}

interface ChangeProps {
  readonly change: StepChange;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

const verdicts = { added: "Added", removed: "Removed", changed: "Changed" } as const;

function Change({ change, selected, onSelect }: ChangeProps) {
  return (
    <div className={styles.change}>
      <UnstyledButton className={styles.head} data-selected={selected} onClick={onSelect}>
        <StepIcon type={change.type} />
        <span className={styles.name} dir="auto">
          {change.name || "Step without a name"}
        </span>
        <span className={styles.verdict}>{verdicts[change.kind]}</span>
      </UnstyledButton>
      <Fields fields={change.fields} />
    </div>
  );
}

const Fields = ({ fields }: { readonly fields: readonly FieldChange[] }) =>
  fields.map(({ field, before, after }) => (
    <div key={field} className={styles.field}>
      <p className={styles.fieldName}>{field}</p>
      <Line sign="−" said="Was" words={before} />
      <Line sign="+" said="Is" words={after} />
    </div>
  ));

interface LineProps {
  readonly sign: "−" | "+";
  /** The sign, for who does not see it. */
  readonly said: string;
  readonly words: Words | null;
}

function Line({ sign, said, words }: LineProps) {
  if (words === null) return null;
  return (
    <p className={styles.line} data-sign={sign}>
      <span aria-hidden>{sign}</span>
      <span className="visually-hidden">{said}: </span>
      <span dir="auto">
        <WordsText words={words} />
      </span>
    </p>
  );
}
