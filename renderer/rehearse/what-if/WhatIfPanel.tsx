// Puts together what is changed, from when on, and plays it beside the rehearsal: steps of the journey, messages and
// traits of people, or the whole draft of Build.

import { IconArrowsSplit2 } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { formatDayTime } from "../../ui/format-instant.ts";
import { countOf } from "../../ui/format-count.ts";
import { PanelHead } from "../../ui/PanelHead.tsx";
import type { Rehearsing } from "../rehearsing.ts";
import { AnotherChange } from "./AnotherChange.tsx";
import { undoneStep, unlessSame } from "./changed-journey.ts";
import { escapeWithin } from "./escape-within.ts";
import { FromChoice } from "./FromChoice.tsx";
import { JourneyChangeCards, journeyChangeCount } from "./JourneyChangeCards.tsx";
import { PersonChangeCard } from "./PersonChangeCard.tsx";
import { PersonChanges } from "./PersonChanges.tsx";
import { RunFoot } from "./RunFoot.tsx";
import { StepChanges } from "./StepChanges.tsx";
import { takeSuggestion } from "./take-suggestion.ts";
import { useRunWhatIf } from "./use-run-what-if.ts";
import { changeWhatIf, dropPersonChange, useWhatIfDraft } from "./what-if-draft.ts";
import styles from "./WhatIfPanel.module.css";

type View = "changes" | "step" | "person";

export function WhatIfPanel({ rehearsing }: { readonly rehearsing: Rehearsing }) {
  const { opened, names, panel, show } = rehearsing;
  const draft = useWhatIfDraft(opened.id);
  const [view, setView] = useState<View>("changes");
  const run = useRunWhatIf(rehearsing);
  useEffect(() => {
    if (panel.kind === "whatIf" && panel.suggestion !== undefined) {
      void takeSuggestion(opened, panel.suggestion);
      show({ kind: "whatIf" });
    }
  }, [panel, opened, show]);
  const changes =
    draft.people.length +
    (draft.journey === null ? 0 : journeyChangeCount(opened.journey, draft.journey, names));
  const fromMs = draft.fromMs ?? opened.setup.publishedAtMs;
  const back = (): void => setView("changes");
  return (
    <section className={styles.panel} aria-label="What if">
      <PanelHead
        icon={<IconArrowsSplit2 size={18} stroke={1.75} aria-hidden className={styles.icon} />}
        title="What if"
        kind={headWords(changes, draft.fromMs)}
        onClose={() => show({ kind: rehearsing.other === null ? "people" : "comparison" })}
        closeLabel="Close what if"
      />
      <div className={styles.body}>
        {view !== "changes" && (
          <div onKeyDown={escapeWithin(back)}>
            {view === "step" ? (
              <StepChanges rehearsing={rehearsing} onDone={back} />
            ) : (
              <PersonChanges rehearsing={rehearsing} fromMs={fromMs} onDone={back} />
            )}
          </div>
        )}
        {view === "changes" && (
          <>
            <FromChoice rehearsing={rehearsing} />
            <Changes rehearsing={rehearsing} onView={setView} changes={changes} />
          </>
        )}
      </div>
      {view === "changes" && <RunFoot run={run} changes={changes} />}
    </section>
  );
}

function headWords(changes: number, fromMs: number | null): string {
  if (changes === 0) return "Nothing is changed yet";
  const from = fromMs === null ? "publication" : formatDayTime(fromMs);
  return `${countOf(changes, "change", "changes")} from ${from} on`;
}

interface ChangesProps {
  readonly rehearsing: Rehearsing;
  readonly changes: number;
  readonly onView: (view: View) => void;
}

function Changes({ rehearsing, changes, onView }: ChangesProps) {
  const { opened, names, draft: built } = rehearsing;
  const draft = useWhatIfDraft(opened.id);
  const set = (journey: typeof draft.journey): void => changeWhatIf(opened.id, { journey });
  const other = unlessSame(opened.journey, built);
  return (
    <>
      {changes === 0 ? (
        <p className={styles.hint}>
          Change a step, a message or a trait, and see who would have fared differently.
        </p>
      ) : (
        <ul className={styles.cards} aria-label="Changes">
          {draft.journey !== null && (
            <JourneyChangeCards
              before={opened.journey}
              after={draft.journey}
              names={names}
              onUndo={(step) => set(undoneStep(opened.journey, draft.journey ?? opened.journey, step))}
            />
          )}
          {draft.people.map(({ id, name, edit, before }) => (
            <PersonChangeCard
              key={id}
              name={name}
              before={before}
              after={edit.edit === "remove" ? null : edit.message}
              onUndo={() => dropPersonChange(opened.id, id)}
            />
          ))}
        </ul>
      )}
      <AnotherChange
        first={changes === 0}
        hasPerson={rehearsing.person !== null}
        onDraft={other === null ? null : () => set(other)}
        onStep={() => onView("step")}
        onPerson={() => {
          // What a person did before stays: their change begins at the playhead, unless somebody chose otherwise.
          if (changes === 0 && draft.fromMs === null)
            changeWhatIf(opened.id, { fromMs: playheadIn(rehearsing) });
          onView("person");
        }}
      />
    </>
  );
}

function playheadIn({ playhead, opened: { setup } }: Rehearsing): number {
  return Math.min(setup.untilMs, Math.max(setup.publishedAtMs, Math.round(playhead.state.atMs)));
}
