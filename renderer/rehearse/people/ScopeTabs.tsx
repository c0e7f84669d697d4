// Which of the people at a step, or in the journey, are listed; each with its number at the instant on screen.

import { ActionIcon, SegmentedControl } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { PeopleScope } from "../../../shared/api/cohort.ts";
import type { Step } from "../../../shared/journey/journey.ts";
import { connectionName } from "../../../shared/journey/wording.ts";
import { formatCount } from "../../ui/format-count.ts";
import type { PlayheadState } from "../playhead/playhead.ts";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { scopeCount } from "./scope-count.ts";
import styles from "./ScopeTabs.module.css";
import { shownCounts } from "./shown-rehearsal.ts";

interface ScopeTabsProps {
  readonly rehearsing: Rehearsing;
  /** Undefined: the journey as a whole, or a step that this rehearsal does not have. */
  readonly step: Step | undefined;
}

interface Tab {
  readonly word: string;
  readonly scope: PeopleScope;
}

/** Numbers of this many figures stand above their word. */
const mostBeside = 99_999;

export function ScopeTabs({ rehearsing, step }: ScopeTabsProps) {
  const { scope, setScope } = rehearsing;
  const tabs = tabsFor(rehearsing);
  const isTall = usePlayheadState(
    rehearsing.playhead,
    (state) => tabs.length > 3 || tabs.some((tab) => countIn(tab.scope, rehearsing, state) > mostBeside),
  );
  if (scope.of === "connection" && step !== undefined)
    return (
      <div className={styles.taken}>
        <span className={styles.way} dir="auto">
          Took <strong>{wayName(step, scope.via)}</strong>
        </span>
        <strong>
          <ScopeCount scope={scope} rehearsing={rehearsing} />
        </strong>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={20}
          aria-label="Everybody who passed this step"
          onClick={() => setScope({ of: "step", step: scope.step, state: "passed" })}
        >
          <IconX size={14} stroke={2} aria-hidden />
        </ActionIcon>
      </div>
    );
  return (
    <SegmentedControl
      aria-label="Which people"
      fullWidth
      withItemsBorders={false}
      transitionDuration={0}
      classNames={{ root: styles.root ?? "", label: styles.label ?? "" }}
      data-tall={isTall || undefined}
      value={scope.of === "connection" ? "" : scope.state}
      onChange={(state) => {
        const chosen = tabs.find((tab) => "state" in tab.scope && tab.scope.state === state);
        if (chosen !== undefined) setScope(chosen.scope);
      }}
      data={tabs.map((tab) => ({
        value: "state" in tab.scope ? tab.scope.state : "",
        label: (
          <>
            <span className={styles.word}>{tab.word}</span>{" "}
            <span className={styles.count}>
              <ScopeCount scope={tab.scope} rehearsing={rehearsing} />
            </span>
          </>
        ),
      }))}
    />
  );
}

interface ScopeCountProps {
  readonly scope: PeopleScope;
  readonly rehearsing: Rehearsing;
}

/** The number alone: it changes at every frame under a moving playhead, and the control around it does not. */
function ScopeCount({ scope, rehearsing }: ScopeCountProps) {
  return formatCount(usePlayheadState(rehearsing.playhead, (state) => countIn(scope, rehearsing, state)));
}

function countIn(scope: PeopleScope, rehearsing: Rehearsing, state: PlayheadState): number {
  const counts = shownCounts(rehearsing, state);
  return counts === null ? 0 : (scopeCount(scope, counts) ?? 0);
}

/** What has one way out alone has no name for it. */
const wayName = (step: Step, via: string): string =>
  via === "next" && step.type !== "waitForCondition" ? "the way on" : connectionName(step, via);

function tabsFor({ step }: Rehearsing): readonly Tab[] {
  if (step === null)
    return [
      { word: "Entered", scope: { of: "journey", state: "entered" } },
      { word: "In progress", scope: { of: "journey", state: "inProgress" } },
      { word: "Completed", scope: { of: "journey", state: "completed" } },
      { word: "Exited", scope: { of: "journey", state: "exited" } },
    ];
  return [
    { word: "Waiting", scope: { of: "step", step, state: "waiting" } },
    { word: "Passed", scope: { of: "step", step, state: "passed" } },
    { word: "Left", scope: { of: "step", step, state: "left" } },
  ];
}
