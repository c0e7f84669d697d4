// The computed traits: how they are computed in words, and how many people have a value.

import { memo } from "react";
import { useLocation } from "wouter";
import type { ComputedTrait } from "../../shared/people/definitions.ts";
import { listWords } from "../definitions/definition-item.ts";
import { DefinitionTable, type DefinitionRowModel } from "../definitions/DefinitionTable.tsx";
import { useDeletion } from "../definitions/use-deletion.tsx";
import { useItemActions } from "../definitions/use-item-actions.ts";
import { useCommands } from "../ui/commands.ts";
import { formatCount } from "../ui/format-count.ts";
import { WordsText } from "../ui/WordsText.tsx";
import styles from "./AudiencesList.module.css";
import { ListSection } from "./ListSection.tsx";
import { shownItems, type ShownDefinitions } from "./shown-definitions.ts";
import { useLikelyEvent } from "./use-likely-event.ts";
import { wordsOfTrait } from "./trait-words.ts";

/** Drawn anew only when something of it changes. */
export const TraitSection = memo(function TraitSection({
  definitions,
  text,
  sizes,
  usage,
}: ShownDefinitions) {
  const [, navigate] = useLocation();
  const actions = useItemActions("computedTraits");
  const deletion = useDeletion(actions);
  const event = useLikelyEvent();
  const havingOf = new Map(sizes?.computedTraits.map(({ id, people }) => [id, people]));
  const open = (id: string): void => navigate(listWords.computedTraits.path(id));
  const add = async (): Promise<void> => {
    const id = await actions.add({ name: "New computed trait", type: "eventCount", event });
    if (id !== null) open(id);
  };
  useCommands([{ id: "newComputedTrait", label: "Make a new computed trait", run: () => void add() }]);
  const rows = shownItems(definitions.computedTraits, text).map(
    ({ item, place }): DefinitionRowModel<ComputedTrait> => ({
      item,
      place,
      uses: usage && (usage.computedTraits[item.id] ?? []),
      words: <WordsText words={wordsOfTrait(item)} />,
      facts: [<Having key="having" people={havingOf.get(item.id)} />],
    }),
  );
  return (
    <ListSection
      title="Computed traits"
      add={{ label: "New computed trait", onAdd: () => void add() }}
      refusal={actions.refusal}
      onDismiss={actions.dismiss}
      count={definitions.computedTraits.length}
      shown={rows.length}
      empty="No computed traits yet. A computed trait is a value that each person's events give, such as what they spent in 30 days."
    >
      <DefinitionTable
        label="Computed traits"
        columns={["People with a value"]}
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

const Having = ({ people }: { readonly people: number | undefined }) =>
  people === undefined ? <span className={styles.pending}>counting…</span> : <>{formatCount(people)}</>;
