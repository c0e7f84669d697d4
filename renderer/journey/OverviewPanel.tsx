// The journey for reading: what holds for all of it, every step in plain words, and the numbers of the last
// rehearsal. With steps selected, those alone. Nothing can be changed here.

import { Button, Loader } from "@mantine/core";
import { IconRoute } from "@tabler/icons-react";
import type { StepId } from "../../shared/base/ids.ts";
import type { Journey, Step } from "../../shared/journey/journey.ts";
import type { DefinitionNames } from "../../shared/people/definition-names.ts";
import { InspectorHead } from "../builder/InspectorHead.tsx";
import { StepIcon } from "../canvas/StepIcon.tsx";
import { stepTypeNames } from "../canvas/step-type-names.ts";
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
  const selected = steps.filter(({ id }) => selection.includes(id));
  const shown = selected.length === 0 ? steps : selected;
  const nameOf = (id: StepId): string =>
    journey.steps.find((step) => step.id === id)?.name || "Step without a name";
  const counts = last.kind === "known" ? last.rehearsal.counts : null;
  return (
    <aside className={styles.panel} aria-label="The journey in words">
      <div className={styles.head}>
        <OverviewHead journey={journey} selected={selected} onAll={() => onSelect([])} />
      </div>
      <RehearsalPart {...props} />
      {selected.length === 0 && <Settings journey={journey} names={names} />}
      <ul className={styles.steps} aria-label="Steps">
        {shown.map((step) => (
          <StepOverview
            key={step.id}
            step={step}
            isAlone={selected.length === 1}
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
  /** What is shown of the selection; empty: the whole journey. */
  readonly selected: readonly Step[];
  readonly onAll: () => void;
}

function OverviewHead({ journey, selected, onAll }: OverviewHeadProps) {
  const [only, another] = selected;
  const all = countOf(journey.steps.length, "step", "steps");
  const heading = (text: string) => (
    <h2 className={styles.heading} dir="auto" title={text}>
      {text}
    </h2>
  );
  const journeyIcon = <IconRoute size={18} stroke={1.75} aria-hidden />;
  if (only === undefined)
    return (
      <InspectorHead
        icon={journeyIcon}
        name={heading(journey.name || "A journey without a name")}
        kind={`Journey, ${all}`}
      />
    );
  return another === undefined ? (
    <InspectorHead
      icon={<StepIcon type={only.type} />}
      name={heading(only.name || "Step without a name")}
      kind={stepTypeNames[only.type]}
      onClose={onAll}
    />
  ) : (
    <InspectorHead
      icon={journeyIcon}
      name={heading(countOf(selected.length, "step", "steps"))}
      kind={`of ${all}`}
      onClose={onAll}
    />
  );
}

function RehearsalPart({ last, names, onRehearse, running }: OverviewPanelProps) {
  switch (last.kind) {
    case "asking":
      return (
        <div className={styles.asking}>
          <Loader size="xs" role="status" aria-label="Asking for the last rehearsal" />
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
      return (
        <RehearsalFacts rehearsal={last.rehearsal} names={names} onAgain={onRehearse} running={running} />
      );
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
