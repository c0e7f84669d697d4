// All audiences and all computed traits, with how large they are at an instant and where they are used.

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { Link } from "wouter";
import type { Definitions } from "../../shared/people/definitions.ts";
import { definitionQueries } from "../definitions/definition-queries.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { FilterField } from "../ui/FilterField.tsx";
import { Place } from "../ui/Place.tsx";
import { Refused } from "../ui/Refused.tsx";
import styles from "./AudiencesList.module.css";
import { AudienceSection } from "./AudienceSection.tsx";
import { CountedAt } from "./CountedAt.tsx";
import { TraitSection } from "./TraitSection.tsx";
import { useCountInstant } from "../definitions/use-count-instant.ts";

export function AudiencesList({ definitions }: { readonly definitions: Definitions }) {
  const instant = useCountInstant();
  const sizes = useQuery(definitionQueries.sizes(instant.atMs));
  const usage = useQuery(definitionQueries.usage);
  const [text, setText] = useState("");
  // Hundreds of rows are drawn behind what is typed.
  const wanted = useDeferredValue(text);
  const shown = { definitions, text: wanted, sizes: sizes.data, usage: usage.data };
  const failed = sizes.error ?? usage.error;
  return (
    <Place
      title="Audiences & traits"
      actions={
        definitions.audiences.length > 1 && (
          <Button variant="default" component={Link} href="/audiences/overlaps">
            Overlaps
          </Button>
        )
      }
    >
      <div className={styles.tools}>
        <div className={styles.find}>
          <FilterField
            text={text}
            onText={setText}
            placeholder="Find by name"
            label="Find an audience or trait"
          />
        </div>
        <CountedAt instant={instant} />
      </div>
      {failed !== null && <Refused refusal={refusalOf(failed)} />}
      <AudienceSection {...shown} />
      <TraitSection {...shown} />
    </Place>
  );
}
