// One trait: who has it, with which values, when it changed, and where it is used.

import { useQuery } from "@tanstack/react-query";
import type { FieldInData } from "../../shared/api/catalogue-contract.ts";
import { useNamesShown } from "../conditions/words/use-names-shown.ts";
import { queries } from "../host/queries.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { formatCount, formatPercent } from "../ui/format-count.ts";
import { Refused } from "../ui/Refused.tsx";
import { ActivityCard } from "./ActivityCard.tsx";
import { traitPath, traitsPath } from "./address.ts";
import { Card, CardSentence } from "../ui/Card.tsx";
import { catalogueQueries } from "./catalogue-queries.ts";
import { type Fact, Thing } from "./Thing.tsx";
import styles from "./TraitScreen.module.css";
import { UsesCard } from "./UsesCard.tsx";
import { ValueBars } from "./ValueBars.tsx";
import { distinctWords, kindsWords, rangeWords } from "./value-words.ts";

interface TraitScreenProps {
  readonly address: string;
  /** What the address says where no trait of the data has it. */
  readonly named: string;
}

export function TraitScreen({ address, named }: TraitScreenProps) {
  const traits = useQuery(queries.traits);
  const found = traits.data?.find((trait) => traitPath(trait.path) === address);
  const path = found?.path ?? named;
  const asked = useQuery(catalogueQueries.traitChanges(path));
  const changes = asked.data?.traits[0];
  const of = { kind: "trait", path } as const;
  const thing = { of, name: path, shown: useNamesShown().trait(path) };
  return (
    <Thing
      thing={thing}
      crumb={{ path: traitsPath, label: "Traits" }}
      kind="Trait"
      facts={found === undefined ? [] : factsOf(found, changes?.changes)}
      side={<UsesCard of={of} />}
    >
      {traits.error !== null && <Refused refusal={refusalOf(traits.error)} />}
      <ActivityCard
        title="Changes over time"
        never="It never changed."
        activity={changes}
        spans={asked.data?.spans ?? null}
        isCounting={asked.isPending}
        error={asked.error}
      />
      <Card
        title="Common values"
        note={found === undefined ? "" : distinctWords(found)}
        isBusy={traits.isPending}
      >
        {traits.isPending && <CardSentence>counting…</CardSentence>}
        {traits.data !== undefined && (found === undefined || found.values.length === 0) && (
          <CardSentence>There are none.</CardSentence>
        )}
        {found !== undefined && found.values.length > 0 && (
          <div className={styles.values}>
            <ValueBars field={found} />
          </div>
        )}
      </Card>
    </Thing>
  );
}

function factsOf(field: FieldInData, changes: number | undefined): readonly Fact[] {
  const { count, of } = field;
  const range = rangeWords(field);
  return [
    { label: "People", value: formatCount(count), note: `${formatPercent(count, of)} of all` },
    { label: "Type", value: kindsWords(field) },
    { label: "Changes", value: changes === undefined ? "counting…" : formatCount(changes) },
    ...(range === "" ? [] : [{ label: "From – to", value: range }]),
  ];
}
