// The history of a journey: every version that was kept, to look at, to compare with another, or to go on from.

import { ActionIcon, NativeSelect, Tooltip } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ShownState } from "../session/use-shown-state.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { choiceLabel, newestVersion, type Showing, type VersionChoice } from "./screen-view.ts";
import { VersionRow } from "./VersionRow.tsx";
import styles from "./VersionsPanel.module.css";

export interface VersionsPanelProps {
  readonly state: ShownState;
  readonly showing: Showing;
  readonly onShow: (showing: Showing) => void;
  readonly onRestore: (version: number) => void;
  readonly onExport: (version: number) => void;
  readonly onClose: () => void;
  /** What differs, while two are compared. */
  readonly children: ReactNode;
}

export function VersionsPanel(props: VersionsPanelProps) {
  const { state, showing, onShow, onClose, children } = props;
  const newest = newestVersion(state);
  return (
    <aside className={styles.panel} aria-label="Versions">
      <div className={styles.head}>
        <h2>Versions</h2>
        <Tooltip label="Close (Esc)">
          <ActionIcon variant="subtle" color="gray" aria-label="Close the versions" onClick={onClose}>
            <IconX size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </div>
      {newest === null ? (
        <EmptyState sentence="No version yet. “Keep as version” in the menu beside the name keeps the draft as it is." />
      ) : (
        <>
          <VersionList {...props} />
          <Comparison state={state} showing={showing} newest={newest} onShow={onShow} />
          {children}
        </>
      )}
    </aside>
  );
}

function VersionList({ state, showing, onShow, onRestore, onExport }: VersionsPanelProps) {
  const versions = state.versions.toReversed();
  // Without a draft the newest version is what is worked on.
  const newest: VersionChoice = state.isDraft ? "current" : (newestVersion(state) ?? "current");
  const isCurrent = (version: number): boolean => version === newest;
  const isShown = (version: number): boolean => showing.kind === "version" && showing.version === version;
  return (
    <ul className={styles.list} aria-label="Versions, the newest first">
      {state.isDraft && (
        <VersionRow
          label={choiceLabel("current", state)}
          stepCount={state.journey.steps.length}
          savedAtMs={null}
          shown={showing.kind === "current"}
          onShow={() => onShow({ kind: "current" })}
        />
      )}
      {versions.map(({ version, savedAtMs, stepCount }) => (
        <VersionRow
          key={version}
          label={`v${version}`}
          stepCount={stepCount}
          savedAtMs={savedAtMs}
          shown={isCurrent(version) ? showing.kind === "current" : isShown(version)}
          onShow={() => onShow(isCurrent(version) ? { kind: "current" } : { kind: "version", version })}
          {...(isCurrent(version)
            ? {}
            : {
                onRestore: () => onRestore(version),
                onCompare: () => onShow({ kind: "comparison", from: version, to: newest }),
              })}
          restorable={state.readOnly === null}
          onExport={() => onExport(version)}
        />
      ))}
    </ul>
  );
}

interface ComparisonProps {
  readonly state: ShownState;
  readonly showing: Showing;
  readonly newest: number;
  readonly onShow: (showing: Showing) => void;
}

function Comparison({ state, showing, newest, onShow }: ComparisonProps) {
  const choices: readonly VersionChoice[] = [
    ...(state.isDraft ? ["current" as const] : []),
    ...state.versions.map(({ version }) => version).toReversed(),
  ];
  const compared = showing.kind === "comparison" ? showing : null;
  const from = compared?.from ?? newest;
  const to = compared?.to ?? choices[0] ?? newest;
  const compare = (change: Partial<{ from: VersionChoice; to: VersionChoice }>): void =>
    onShow({ kind: "comparison", from, to, ...change });
  return (
    <fieldset className={styles.compare} data-on={compared !== null}>
      <legend className="visually-hidden">Compare two versions</legend>
      <span>Compare</span>
      <VersionSelect
        label="Compare this version"
        value={from}
        choices={choices}
        state={state}
        onChoose={(chosen) => compare({ from: chosen })}
      />
      <span>with</span>
      <VersionSelect
        label="with this version"
        value={to}
        choices={choices}
        state={state}
        onChoose={(chosen) => compare({ to: chosen })}
      />
    </fieldset>
  );
}

interface VersionSelectProps {
  readonly label: string;
  readonly value: VersionChoice;
  readonly choices: readonly VersionChoice[];
  readonly state: ShownState;
  readonly onChoose: (choice: VersionChoice) => void;
}

function VersionSelect({ label, value, choices, state, onChoose }: VersionSelectProps) {
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={choices.map((choice) => ({ value: String(choice), label: choiceLabel(choice, state) }))}
      value={String(value)}
      onChange={({ currentTarget }) => {
        const chosen = choices.find((choice) => String(choice) === currentTarget.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    />
  );
}
