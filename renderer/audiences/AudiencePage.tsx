// The editor of one audience: its condition as a sentence, how many are in it, who they are, what it has in common with
// other audiences, and where it is used.

import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useLocation } from "wouter";
import type { Audience, Definitions } from "../../shared/people/definitions.ts";
import { ConditionEditor } from "../conditions/ConditionEditor.tsx";
import { MatchWell } from "../conditions/MatchWell.tsx";
import { definitionQueries } from "../definitions/definition-queries.ts";
import { listWords } from "../definitions/definition-item.ts";
import { useDeletion } from "../definitions/use-deletion.tsx";
import { useItemActions } from "../definitions/use-item-actions.ts";
import { UsePlaces } from "../definitions/UsePlaces.tsx";
import { Place } from "../ui/Place.tsx";
import { Refused } from "../ui/Refused.tsx";
import { audienceProblem, cycleProblems } from "./audience-problem.ts";
import styles from "./Editor.module.css";
import { EditorBar } from "./EditorBar.tsx";
import { ItemName } from "../definitions/ItemName.tsx";
import { Members } from "./Members.tsx";
import { NotThere } from "./NotThere.tsx";
import { OverlapsWith } from "./OverlapsWith.tsx";
import { SaveNote } from "./SaveNote.tsx";
import { useCountInstant } from "../definitions/use-count-instant.ts";
import { useEditedItem } from "./use-edited-item.ts";

interface AudiencePageProps {
  readonly id: string;
  readonly definitions: Definitions;
}

export function AudiencePage({ id, definitions }: AudiencePageProps) {
  const saved = definitions.audiences.find((one) => one.id === id);
  return saved === undefined ? (
    <NotThere what="audience" />
  ) : (
    <AudienceEditor saved={saved} definitions={definitions} />
  );
}

interface AudienceEditorProps {
  readonly saved: Audience;
  readonly definitions: Definitions;
}

function AudienceEditor({ saved, definitions }: AudienceEditorProps) {
  const [, navigate] = useLocation();
  const usage = useQuery(definitionQueries.usage);
  const uses = usage.data && (usage.data.audiences[saved.id] ?? []);
  const problemOf = useCallback((item: Audience) => audienceProblem(item, definitions), [definitions]);
  const isUsed = uses && uses.length > 0;
  const edited = useEditedItem<Audience>({ list: "audiences", saved, isUsed, problemOf });
  const actions = useItemActions("audiences");
  const deletion = useDeletion(actions, () => navigate("/audiences"));
  const copy = async (): Promise<void> => {
    const made = await actions.copy(edited.shown);
    if (made !== null) navigate(listWords.audiences.path(made));
  };
  const place = definitions.audiences.indexOf(saved);
  return (
    <Place
      title={edited.shown.name}
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
          <ConditionCard edited={edited} definitions={definitions} />
          {uses !== undefined && uses.length > 0 && (
            <section className={`${styles.card} ${styles.padded}`} aria-label="Used in">
              <h2 className={styles.heading}>Used in</h2>
              <UsePlaces uses={uses} />
            </section>
          )}
        </div>
        <Counts edited={edited} definitions={definitions} />
      </div>
      {deletion.question}
    </Place>
  );
}

interface EditedProps {
  readonly edited: ReturnType<typeof useEditedItem<Audience>>;
  readonly definitions: Definitions;
}

function ConditionCard({ edited, definitions }: EditedProps) {
  const { atMs } = useCountInstant();
  const { shown, edit } = edited;
  const problems = useMemo(() => cycleProblems(shown, definitions), [shown, definitions]);
  return (
    <section className={`${styles.card} ${styles.padded}`} aria-label="Who is in it">
      <ItemName name={shown.name} onName={(name) => edit({ ...shown, name })} />
      <ConditionEditor
        condition={shown.condition}
        onChange={(condition) => edit({ ...shown, condition })}
        place="beforeEntry"
        lead="People are in it when"
        definitions={definitions}
        problems={problems}
        pointer=""
        atMs={atMs ?? 0}
      />
    </section>
  );
}

function Counts({ edited: { shown, isDraft, saved }, definitions }: EditedProps) {
  const instant = useCountInstant();
  if (instant.atMs === null) return null;
  const asked = { condition: shown.condition, atMs: instant.atMs, definitions };
  return (
    <div className={styles.column}>
      <div className={styles.card}>
        <MatchWell {...asked} onAtMs={instant.choose} />
      </div>
      <Members {...asked} />
      <OverlapsWith id={saved.id} definitions={definitions} atMs={instant.atMs} isDraft={isDraft} />
    </div>
  );
}
