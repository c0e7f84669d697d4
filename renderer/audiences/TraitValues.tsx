// How the values of a computed trait are spread over people at an instant: how many have one, a histogram and quantiles
// of numbers, the most common of other values, and a few people.

import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { TraitDistribution } from "../../shared/api/definition-contract.ts";
import type { ComputedTrait } from "../../shared/people/definitions.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import { InstantMenu } from "../conditions/match/InstantMenu.tsx";
import { asJson } from "../host/as-json.ts";
import { host } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { formatCount } from "../ui/format-count.ts";
import { Refused } from "../ui/Refused.tsx";
import { CommonValues } from "./CommonValues.tsx";
import editor from "./Editor.module.css";
import { ValueHistogram } from "./ValueHistogram.tsx";
import { ValueSamples } from "./ValueSamples.tsx";
import styles from "./TraitValues.module.css";
import { formatValue } from "./format-value.ts";

interface TraitValuesProps {
  readonly trait: ComputedTrait;
  /** What it still lacks. */
  readonly problem: string | null;
  readonly atMs: number;
  readonly onAtMs: (atMs: number) => void;
}

const debounceMs = 120;
const samples = 5;

export function TraitValues({ trait, problem, atMs, onAtMs }: TraitValuesProps) {
  const text = JSON.stringify(countedPart(trait));
  const [asked] = useDebouncedValue(text, debounceMs);
  const { data, error, isFetching } = useQuery({
    queryKey: ["conditionCount", "distribution", atMs, asked],
    queryFn: ({ signal }) =>
      host.definition.distribution({ trait: JSON.parse(asked) as JsonObject, atMs, samples }, { signal }),
    enabled: problem === null && asked === text,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  const isOld = problem !== null || asked !== text || isFetching;
  return (
    <>
      <section className={`${editor.card} ${editor.padded}`} aria-label="Who has a value" aria-busy={isOld}>
        <div className={styles.head}>
          {data === undefined ? (
            <p>{problem === null ? "counting…" : "Not counted yet"}</p>
          ) : (
            <Having told={data} isOld={isOld} />
          )}
          <InstantMenu atMs={atMs} onAtMs={onAtMs} />
        </div>
        {problem !== null && <p className={editor.hint}>Still to do: {problem}</p>}
        {error !== null && problem === null && <Refused refusal={refusalOf(error)} />}
        {data?.numbers && <ValueHistogram numbers={data.numbers} />}
        {data?.others && (
          <CommonValues others={data.others} having={data.having} isList={trait.type === "uniqueList"} />
        )}
      </section>
      {data !== undefined && data.samples.length > 0 && <ValueSamples samples={data.samples} />}
    </>
  );
}

/** Its name plays no part in what is counted. */
const countedPart = ({ id: _id, name: _name, ...rest }: ComputedTrait): JsonObject => asJson(rest);

function Having({ told, isOld }: { readonly told: TraitDistribution; readonly isOld: boolean }) {
  const { having, total, without } = told;
  return (
    <p data-old={isOld || undefined} className={styles.having} aria-live="polite">
      <strong className={styles.number}>{formatCount(having)}</strong> of {formatCount(total)} people have a
      value
      {having < total && (
        <span className={editor.hint}>
          {" "}
          · {formatCount(total - having)} have {without === null ? "none" : formatValue(without)}
        </span>
      )}
    </p>
  );
}
