// The audiences: who is in them in words, how many, and their share of all people.

import { memo } from "react";
import { useLocation } from "wouter";
import { wordsOfCondition } from "../../shared/conditions/wording.ts";
import { definitionNames } from "../../shared/people/definition-names.ts";
import type { Audience } from "../../shared/people/definitions.ts";
import { listWords } from "../definitions/definition-item.ts";
import { DefinitionTable, type DefinitionRowModel } from "../definitions/DefinitionTable.tsx";
import { useDeletion } from "../definitions/use-deletion.tsx";
import { useItemActions } from "../definitions/use-item-actions.ts";
import { useCommands } from "../ui/commands.ts";
import { formatCount } from "../ui/format-count.ts";
import { WordsText } from "../ui/WordsText.tsx";
import styles from "./AudiencesList.module.css";
import { ListSection } from "./ListSection.tsx";
import { ShareBar } from "./ShareBar.tsx";
import { shownItems, type ShownDefinitions } from "./shown-definitions.ts";

/** Drawn anew only when something of it changes. */
export const AudienceSection = memo(function AudienceSection({
  definitions,
  text,
  sizes,
  usage,
}: ShownDefinitions) {
  const [, navigate] = useLocation();
  const actions = useItemActions("audiences");
  const deletion = useDeletion(actions);
  const names = definitionNames(definitions);
  const sizeOf = new Map(sizes?.audiences.map(({ id, size }) => [id, size]));
  const open = (id: string): void => navigate(listWords.audiences.path(id));
  const add = async (): Promise<void> => {
    const id = await actions.add({ name: "New audience", condition: { all: [] } });
    if (id !== null) open(id);
  };
  useCommands([{ id: "newAudience", label: "Make a new audience", run: () => void add() }]);
  const rows = shownItems(definitions.audiences, text).map(
    ({ item, place }): DefinitionRowModel<Audience> => ({
      item,
      place,
      uses: usage && (usage.audiences[item.id] ?? []),
      words: <WordsText words={wordsOfCondition(item.condition, names)} />,
      facts: [
        <Size key="size" size={sizeOf.get(item.id)} />,
        <ShareBar key="share" part={sizeOf.get(item.id)} whole={sizes?.total ?? 0} />,
      ],
    }),
  );
  return (
    <ListSection
      title="Audiences"
      add={{ label: "New audience", onAdd: () => void add() }}
      refusal={actions.refusal}
      onDismiss={actions.dismiss}
      count={definitions.audiences.length}
      shown={rows.length}
      empty="No audiences yet. An audience is everybody for whom a condition holds."
    >
      <DefinitionTable
        label="Audiences"
        columns={["People", "Share"]}
        rows={rows}
        actions={{
          open: ({ id }) => open(id),
          rename: (item, name) => void actions.rename(item, name),
          copy: (item) => void actions.copy(item),
          remove: ({ item, place, uses = [] }) => deletion.begin({ item, place, uses }),
        }}
      />
      {deletion.question}
    </ListSection>
  );
});

const Size = ({ size }: { readonly size: number | undefined }) =>
  size === undefined ? <span className={styles.pending}>counting…</span> : <>{formatCount(size)}</>;
