// The journey for reading: what holds for all of it, every step in plain words, and the numbers of the last
// rehearsal. With steps selected, those alone. Nothing can be changed here.

import { ActionIcon, Button, Loader, Tooltip } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { StepId } from "../../shared/base/ids.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { DefinitionNames } from "../../shared/people/definition-names.ts";
import { countOf } from "../ui/format-count.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Refused } from "../ui/Refused.tsx";
import { WordsText } from "../ui/WordsText.tsx";
import styles from "./OverviewPanel.module.css";
import { readingOrder } from "./reading-order.ts";
import { RehearsalFacts } from "./RehearsalFacts.tsx";
import { settingsInWords } from "./settings-words.ts";
import { StepOverview } from "./StepOverview.tsx";
import type { LastRehearsalState } from "./use-last-rehearsal.ts";

export interface OverviewPanelProps {
  readonly journey: Journey;
  readonly names: DefinitionNames;
  readonly selection: readonly StepId[];
  readonly onSelect: (selection: readonly StepId[]) => void;
  readonly last: LastRehearsalState;
  /** null where the journey cannot be rehearsed from here, e.g. while an older version is shown. */
  readonly onRehearse: (() => void) | null;
  readonly running: boolean;
}

export function OverviewPanel(props: OverviewPanelProps) {
  const { journey, names, selection, onSelect, last } = props;
  const steps = readingOrder(journey);
  const shown = selection.length === 0 ? steps : steps.filter(({ id }) => selection.includes(id));
  const nameOf = (id: StepId): string =>
    journey.steps.find((step) => step.id === id)?.name || "Step without a name";
  const counts = last.kind === "known" ? last.rehearsal.counts : null;
  return (
    <aside className={styles.panel} aria-label="The journey in words">
      <OverviewHead
        journey={journey}
        shown={shown.length}
        selected={selection.length > 0}
        onAll={() => onSelect([])}
      />
      <RehearsalPart {...props} />
      {selection.length === 0 && <Settings journey={journey} names={names} />}
      <ul className={styles.steps} aria-label="Steps">
        {shown.map((step) => (
          <StepOverview
            key={step.id}
            step={step}
            names={names}
            nameOf={nameOf}
            counts={counts?.steps[step.id] ?? null}
            entered={counts?.total.entered ?? 0}
            onSelect={() => onSelect([step.id])}
          />
        ))}
      </ul>
    </aside>
  );
}

interface OverviewHeadProps {
  readonly journey: Journey;
  readonly shown: number;
  readonly selected: boolean;
  readonly onAll: () => void;
}

function OverviewHead({ journey, shown, selected, onAll }: OverviewHeadProps) {
  const all = countOf(journey.steps.length, "step", "steps");
  return (
    <div className={styles.head}>
      <div className={styles.title}>
        <h2 dir="auto">{selected ? countOf(shown, "step", "steps") : "In words"}</h2>
        <p>{selected ? `of ${all}` : all}</p>
      </div>
      {selected && (
        <Tooltip label="Show all steps (Esc)">
          <ActionIcon variant="subtle" color="gray" aria-label="Show all steps" onClick={onAll}>
            <IconX size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}

function RehearsalPart({ last, onRehearse, running }: OverviewPanelProps) {
  switch (last.kind) {
    case "asking":
      return (
        <div className={styles.asking}>
          <Loader size="xs" aria-label="Asking for the last rehearsal" />
        </div>
      );
    case "refused":
      return (
        <div className={styles.asking}>
          <Refused refusal={last.refusal} />
        </div>
      );
    case "never":
      return (
        <div className={styles.never}>
          <EmptyState sentence="Not rehearsed yet. A rehearsal shows how many people reach each step.">
            {onRehearse !== null && (
              <Button variant="default" onClick={onRehearse} disabled={running}>
                Rehearse
              </Button>
            )}
          </EmptyState>
        </div>
      );
    case "known":
      return <RehearsalFacts rehearsal={last.rehearsal} onAgain={onRehearse} running={running} />;
  }
}

function Settings({ journey, names }: Pick<OverviewPanelProps, "journey" | "names">) {
  const { reentry, exit } = settingsInWords(journey.settings, names);
  return (
    <section className={styles.settings} aria-label="What holds for the whole journey">
      {journey.description && <p dir="auto">{journey.description}</p>}
      <p>
        <WordsText words={reentry} />.
      </p>
      <p>
        <WordsText words={exit} />.
      </p>
    </section>
  );
}
