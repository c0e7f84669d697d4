// What the import would bring, counted over all files; old numbers stay, greyed, while new ones are counted. Below, the
// button that imports it.

import { Button } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queries } from "../host/queries.ts";
import { countOf, formatCount } from "../ui/format-count.ts";
import { Refused } from "../ui/Refused.tsx";
import { CountingLine } from "./CountingLine.tsx";
import { FindingsFacts } from "./FindingsFacts.tsx";
import { isReady, type MappedFiles } from "./import-file.ts";
import { type ImportState, isCounted } from "./import-state.ts";
import { gapsOf } from "./mapping-draft.ts";
import { runImport } from "./run-import.tsx";
import { SaveMapping } from "./SaveMapping.tsx";
import styles from "./WillArrive.module.css";

interface WillArriveProps {
  readonly state: ImportState;
  readonly groups: readonly MappedFiles[];
}

export function WillArrive({ state, groups }: WillArriveProps) {
  const { findings, check } = state;
  const isNew = isCounted(state);
  return (
    <aside className={styles.panel} aria-label="What will arrive">
      <h2 className={styles.title}>What will arrive</h2>
      {findings === null ? (
        <p className={styles.none}>{whyNothing(state)}</p>
      ) : (
        <FindingsFacts findings={findings} isOld={!isNew} />
      )}
      <CountingLine check={check} />
      {check.kind === "refused" && (
        <div className={styles.refusal}>
          <Refused refusal={check.refusal} />
        </div>
      )}
      <Foot state={state} groups={groups} />
    </aside>
  );
}

function whyNothing({ files, check }: ImportState): string {
  if (check.kind === "refused") return "It could not be counted.";
  if (isReady(files)) return "Counting…";
  if (files.some(({ mapping }) => mapping !== null && gapsOf(mapping).length > 0))
    return "It is counted as soon as the columns say enough.";
  const isWrong = files.some(
    ({ state }) => state.kind === "refused" || (state.kind === "looked" && state.looked.problems.length > 0),
  );
  return isWrong
    ? "It is counted as soon as what is wrong was mended, or the file was removed."
    : "It is counted as soon as all files are there.";
}

function Foot({ state, groups }: WillArriveProps) {
  const [isSaving, setIsSaving] = useState(false);
  const readOnly = useQuery(queries.space).data?.readOnly ?? null;
  const [group] = groups;
  return (
    <div className={styles.foot}>
      <p className={styles.promise}>
        <IconShieldCheck size={16} stroke={1.75} aria-hidden />
        All or nothing: if the import stops, the space stays as it is now.
      </p>
      {readOnly !== null && <Refused refusal={readOnly} />}
      {state.run.kind === "refused" && <Refused refusal={state.run.refusal} />}
      {state.run.kind === "cancelled" && (
        <p className={styles.said} role="status">
          The import was cancelled. The space is as it was.
        </p>
      )}
      <ImportButton state={state} isReadOnly={readOnly !== null} />
      {group !== undefined && groups.length === 1 && (
        <>
          <Button variant="subtle" color="gray" onClick={() => setIsSaving(true)}>
            Save this mapping
          </Button>
          <SaveMapping group={group} opened={isSaving} onClose={() => setIsSaving(false)} />
        </>
      )}
    </div>
  );
}

/** Stays in reach while it cannot be pressed, so that whoever is on it does not lose their place. */
function ImportButton({ state, isReadOnly }: { readonly state: ImportState; readonly isReadOnly: boolean }) {
  const { findings } = state;
  const messages = findings?.messages ?? 0;
  const skipped = findings?.skipped.total ?? 0;
  const isOff = isReadOnly || !isCounted(state) || messages === 0;
  return (
    <>
      <Button
        fullWidth
        className={styles.import ?? ""}
        aria-disabled={isOff}
        {...(isOff ? { "data-disabled": true } : {})}
        onClick={() => {
          if (!isOff) void runImport();
        }}
      >
        {findings === null || messages === 0
          ? "Import"
          : `Import ${countOf(messages, "message", "messages")}`}
        {skipped > 0 && messages > 0 && (
          <>
            {" "}
            <br />
            and skip {countOf(skipped, "row", "rows")}
          </>
        )}
      </Button>
      {isCounted(state) && messages === 0 && (
        <p className={styles.said} role="status">
          {nothingNew(findings?.duplicates ?? 0)}
        </p>
      )}
    </>
  );
}

const nothingNew = (duplicates: number): string =>
  duplicates === 0
    ? "There is nothing in it that could be imported."
    : `Nothing in it is new: ${formatCount(duplicates)} of its messages were seen before.`;
