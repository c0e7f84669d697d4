// The editor of one computed trait: how it is computed as a sentence, how its values are spread over people at an
// instant, and where it is used.

import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useLocation } from "wouter";
import type { ComputedTrait, Definitions } from "../../shared/people/definitions.ts";
import { definitionQueries } from "../definitions/definition-queries.ts";
import { listWords } from "../definitions/definition-item.ts";
import { useDeletion } from "../definitions/use-deletion.tsx";
import { useItemActions } from "../definitions/use-item-actions.ts";
import { UsePlaces } from "../definitions/UsePlaces.tsx";
import { Place } from "../ui/Place.tsx";
import { Refused } from "../ui/Refused.tsx";
import styles from "./Editor.module.css";
import { EditorBar } from "./EditorBar.tsx";
import { ItemName } from "../definitions/ItemName.tsx";
import { NotThere } from "./NotThere.tsx";
import { SaveNote } from "./SaveNote.tsx";
import { TraitSentence } from "./TraitSentence.tsx";
import { TraitValues } from "./TraitValues.tsx";
import { traitProblem } from "./trait-problem.ts";
import { useCountInstant } from "../definitions/use-count-instant.ts";
import { useEditedItem } from "./use-edited-item.ts";

interface TraitPageProps {
  readonly id: string;
  readonly definitions: Definitions;
}

export function TraitPage({ id, definitions }: TraitPageProps) {
  const saved = definitions.computedTraits.find((one) => one.id === id);
  return saved === undefined ? (
    <NotThere what="computed trait" />
  ) : (
    <TraitEditor saved={saved} definitions={definitions} />
  );
}

interface TraitEditorProps {
  readonly saved: ComputedTrait;
  readonly definitions: Definitions;
}

function TraitEditor({ saved, definitions }: TraitEditorProps) {
  const [, navigate] = useLocation();
  const instant = useCountInstant();
  const usage = useQuery(definitionQueries.usage);
  const uses = usage.data && (usage.data.computedTraits[saved.id] ?? []);
  const problemOf = useCallback((item: ComputedTrait) => traitProblem(item), []);
  const isUsed = uses && uses.length > 0;
  const edited = useEditedItem<ComputedTrait>({ list: "computedTraits", saved, isUsed, problemOf });
  const { shown, edit } = edited;
  const actions = useItemActions("computedTraits");
  const deletion = useDeletion(actions, () => navigate("/audiences"));
  const copy = async (): Promise<void> => {
    const made = await actions.copy(shown);
    if (made !== null) navigate(listWords.computedTraits.path(made));
  };
  const place = definitions.computedTraits.indexOf(saved);
  return (
    <Place
      title={shown.name}
      crumbs={[{ path: "/audiences", label: "Audiences & traits" }]}
      actions={
        <EditorBar
          edited={edited}
          onCopy={() => void copy()}
          onDelete={() => deletion.begin({ item: saved, place, uses: uses ?? [] })}
        />
      }
    >
      {actions.refusal !== null && <Refused refusal={actions.refusal} />}
      <SaveNote edited={edited} uses={uses} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <section className={`${styles.card} ${styles.padded}`} aria-label="How it is computed">
            <ItemName name={shown.name} onName={(name) => edit({ ...shown, name })} />
            <TraitSentence trait={shown} definitions={definitions} onChange={edit} />
          </section>
          {uses !== undefined && uses.length > 0 && (
            <section className={`${styles.card} ${styles.padded}`} aria-label="Used in">
              <h2 className={styles.heading}>Used in</h2>
              <UsePlaces uses={uses} />
            </section>
          )}
        </div>
        <div className={styles.column}>
          {instant.atMs !== null && (
            <TraitValues trait={shown} problem={edited.problem} atMs={instant.atMs} onAtMs={instant.choose} />
          )}
        </div>
      </div>
      {deletion.question}
    </Place>
  );
}
