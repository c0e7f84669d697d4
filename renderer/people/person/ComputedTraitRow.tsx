// A computed trait at the instant, and in words what it is computed from.

import { Anchor } from "@mantine/core";
import { Link } from "wouter";
import type { ComputedTraitAt } from "../../../shared/api/profile-contract.ts";
import type { ComputedTrait } from "../../../shared/people/definitions.ts";
import { valueText } from "../../../shared/why/value-words.ts";
import { countOf } from "../../ui/format-count.ts";
import { computedTraitWords } from "./computed-trait-words.ts";
import { KnownRow } from "./KnownRow.tsx";

interface ComputedTraitRowProps {
  readonly computed: ComputedTraitAt;
  /** Undefined where it was deleted since the answer. */
  readonly defined: ComputedTrait | undefined;
}

export function ComputedTraitRow({ computed, defined }: ComputedTraitRowProps) {
  const { id, value, counted } = computed;
  const name = defined?.name ?? id;
  return (
    <KnownRow
      name={name}
      value={valueText(value)}
      title={JSON.stringify(value)}
      isAbsent={value === null}
      note={
        <>
          {defined !== undefined && `${computedTraitWords(defined)}. `}
          {`${countOf(counted, "message counts", "messages count")} here. `}
          <Anchor
            component={Link}
            href={`/audiences/traits/${encodeURIComponent(id)}`}
            inherit
            underline="always"
            aria-label={`Open ${name}`}
          >
            Open
          </Anchor>
        </>
      }
    />
  );
}
