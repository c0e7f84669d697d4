// What a persona is: traits, each with its values from when on.

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { mostTraits, type PersonaTrait } from "../../shared/people/persona-schema.ts";
import { parseInstant } from "../../shared/base/instant.ts";
import { queries } from "../host/queries.ts";
import { EditorSection } from "./EditorSection.tsx";
import { freshTrait } from "./fresh-trait.ts";
import { TraitRow } from "./TraitRow.tsx";
import type { PersonaEditing } from "./use-persona-draft.ts";

export function TraitsSection({ editing }: { readonly editing: PersonaEditing }) {
  const { document, change, problemAt } = editing;
  const { data: known = [] } = useQuery(queries.traits);
  const { traits } = document;
  const knownMs = parseInstant(document.knownFrom) ?? 0;
  const setTraits = (of: (traits: readonly PersonaTrait[]) => readonly PersonaTrait[]): void =>
    change((persona) => ({ ...persona, traits: [...of(persona.traits)] }));
  return (
    <EditorSection
      title="Traits"
      hint="A trait may change in time. The name is a trait of every persona."
      action={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          disabled={traits.length >= mostTraits}
          onClick={() => setTraits((all) => [...all, freshTrait(known, all, knownMs)])}
        >
          Trait
        </Button>
      }
    >
      {traits.map((trait, index) => (
        <TraitRow
          key={index}
          trait={trait}
          known={known}
          knownMs={knownMs}
          taken={traits.filter((other) => other !== trait).map(({ name }) => name)}
          problemAt={(rest) => problemAt(`/traits/${index}${rest}`)}
          onChange={(changed) =>
            setTraits((all) => all.map((one, place) => (place === index ? changed : one)))
          }
          onRemove={() => setTraits((all) => all.filter((_, place) => place !== index))}
        />
      ))}
    </EditorSection>
  );
}
