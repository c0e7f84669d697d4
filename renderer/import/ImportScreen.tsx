// Bringing people's messages into the space from files: what the files are, what their columns mean, what would
// arrive, and how far it is. Nothing is written before the button at the right is pressed.

import { CloseButton } from "@mantine/core";
import { useEffect } from "react";
import { Place } from "../ui/Place.tsx";
import { Card } from "../ui/Card.tsx";
import { DropArea } from "./DropArea.tsx";
import { FilesCard } from "./FilesCard.tsx";
import { filesWords } from "./files-words.ts";
import { FindingsFacts } from "./FindingsFacts.tsx";
import { ImportDone } from "./ImportDone.tsx";
import styles from "./ImportScreen.module.css";
import { ImportSteps } from "./ImportSteps.tsx";
import { isLooked, type MappedFiles, mappedFiles } from "./import-file.ts";
import { type ImportState, isCounted, stepOf } from "./import-state.ts";
import { MappingCard } from "./MappingCard.tsx";
import { importSession } from "./open-import.ts";
import { PreviewRows } from "./PreviewRows.tsx";
import { PrivacyCard } from "./PrivacyCard.tsx";
import { ProgressLine } from "./ProgressLine.tsx";
import { protectedParts } from "./protected-parts.ts";
import { Sentence } from "./Sentence.tsx";
import { SkippedCard } from "./SkippedCard.tsx";
import { useImportState } from "./use-import-state.ts";
import { importWatched, useWatching } from "./watched.ts";
import { WillArrive } from "./WillArrive.tsx";

export function ImportScreen() {
  const state = useImportState();
  const groups = mappedFiles(state.files);
  const step = stepOf(state);
  const arriving = step === "import" && !(state.run.kind === "done" && state.run.undone);
  useWatching(importWatched);
  // What has ended was seen.
  useEffect(() => () => void (importSession.state.run.kind === "done" && importSession.startAgain()), []);
  return (
    <Place
      title="Import"
      crumbs={[{ path: "/profiles/people", label: "Profiles" }]}
      actions={
        <ImportSteps
          step={step}
          isDone={state.run.kind === "done"}
          hasColumns={groups.length > 0 || !state.files.some(isLooked)}
        />
      }
    >
      <div className={styles.screen}>
        <div className={styles.columns} data-single={step !== "columns" && !arriving}>
          <div className={styles.main}>
            <NotTaken sentences={state.notTaken} />
            <Main state={state} groups={groups} />
          </div>
          {step === "columns" && <WillArrive state={state} groups={groups} />}
          {arriving && state.findings !== null && (
            <aside className={styles.arriving} aria-label="What arrives">
              <h2 className={styles.title}>{state.run.kind === "done" ? "What arrived" : "What arrives"}</h2>
              <FindingsFacts findings={state.findings} isOld={false} />
            </aside>
          )}
        </div>
      </div>
    </Place>
  );
}

interface MainProps {
  readonly state: ImportState;
  readonly groups: readonly MappedFiles[];
}

function Main({ state, groups }: MainProps) {
  const { files, run, findings } = state;
  if (run.kind === "done") return <ImportDone record={run.record} undone={run.undone} />;
  if (run.kind === "running")
    return (
      <section className={styles.running} aria-label="Importing">
        <ProgressLine
          title={`Importing ${filesWords(files)}`}
          progress={run.progress}
          onCancel={() => importSession.cancelRun()}
        />
        <p>You can go on working elsewhere meanwhile. Until the end the space is as it was.</p>
      </section>
    );
  if (files.length === 0) return <DropArea />;
  return (
    <>
      <FilesCard files={files} groups={groups} rows={isCounted(state) ? (findings?.rows ?? null) : null} />
      {groups.map((group) => (
        <MappingCard key={group.files[0].key} group={group} isOneOfSeveral={groups.length > 1} />
      ))}
      <Previews state={state} />
      {findings !== null && (
        <SkippedCard
          findings={findings}
          work={state.check.kind === "counted" ? state.check.work : null}
          isOneFile={files.length === 1}
        />
      )}
      {files.some(isLooked) && <PrivacyCard parts={protectedParts(files)} protect={state.protect} />}
    </>
  );
}

/** Of files that have no columns. */
function Previews({ state: { files } }: Pick<MainProps, "state">) {
  return files
    .filter(isLooked)
    .filter(({ state: { looked } }) => looked.form.kind !== "delimited" && looked.rows.length > 0)
    .map(({ key, name, state: { looked, isOld } }) => (
      <Card key={key} title={`First messages of ${name}`} note="Nothing is written yet.">
        <PreviewRows rows={looked.rows} isOld={isOld} />
        {looked.doubts.map(({ sentence }) => (
          <p key={sentence} className={styles.doubt}>
            <Sentence>{sentence}</Sentence>
          </p>
        ))}
      </Card>
    ));
}

function NotTaken({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div className={styles.notTaken} role="alert">
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
      <CloseButton onClick={() => importSession.sayNotTaken([])} />
    </div>
  );
}
