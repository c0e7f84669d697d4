// What stands between a draft and its being saved: what it lacks, what saving affects, or why it was refused. Nothing
// where it is saved, or saves itself.

import { Button } from "@mantine/core";
import type { DefinitionUse } from "../../shared/api/definition-contract.ts";
import { UsePlaces } from "../definitions/UsePlaces.tsx";
import { usesInShort } from "../definitions/use-words.ts";
import { Refused } from "../ui/Refused.tsx";
import styles from "./Editor.module.css";
import type { UsedItem } from "./use-edited-item.ts";

interface SaveNoteProps {
  readonly edited: Omit<UsedItem<{ readonly id: string; readonly name: string }>, "edit">;
  readonly uses: readonly DefinitionUse[] | undefined;
}

export function SaveNote({ edited, uses = [] }: SaveNoteProps) {
  const { isDraft, refusal, problem } = edited;
  if (refusal !== null) {
    return (
      <Refused refusal={refusal}>
        <Button variant="default" size="compact-sm" onClick={edited.discard}>
          Show what is saved
        </Button>
        {refusal.kind === "changedElsewhere" && (
          <Button variant="default" size="compact-sm" onClick={edited.keepOwn}>
            Save mine over it
          </Button>
        )}
      </Refused>
    );
  }
  if (!isDraft) return null;
  if (problem !== null) {
    return (
      <p className={styles.note}>
        Not saved yet: {problem}{" "}
        <Button variant="subtle" size="compact-sm" onClick={edited.discard}>
          Show what is saved
        </Button>
      </p>
    );
  }
  return uses.length === 0 ? null : <Affected edited={edited} uses={uses} />;
}

/** Of something that is used: saved when somebody says so. */
function Affected({ edited, uses }: Required<SaveNoteProps> & { readonly uses: readonly DefinitionUse[] }) {
  const hasVersions = uses.some((use) => use.of === "journey" && use.versions.length > 0);
  return (
    <section className={styles.affected} aria-label="What saving affects">
      <p>
        <strong>It is used in {usesInShort(uses)}.</strong> Saving changes whom they are about from now on
        {hasVersions && ", numbered versions included: they look it up in the space whenever they run"}. Kept
        rehearsals stay as they are, and say that something has changed since.
      </p>
      <details>
        <summary>Show where</summary>
        <UsePlaces uses={uses} />
      </details>
      <div className={styles.buttons}>
        <Button size="compact-sm" onClick={edited.save} loading={edited.isSaving}>
          Save the change
        </Button>
        <Button variant="default" size="compact-sm" onClick={edited.discard}>
          Show what is saved
        </Button>
      </div>
    </section>
  );
}
