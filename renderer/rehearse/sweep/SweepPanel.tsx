// Tries one wait, limit, count or threshold of the journey with several values, and shows what comes of each. Nothing of
// it is kept until somebody goes on with one of them.

import { Button, Select, TextInput } from "@mantine/core";
import { IconChartLine, IconPlayerPlayFilled } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { SweepRow } from "../../../shared/api/what-if-contract.ts";
import { asJson } from "../../host/as-json.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import {
  type SweepField,
  sweepFields,
  sweepValueWords,
  withSweepValue,
} from "../../../shared/what-if/sweep-fields.ts";
import { formatCount } from "../../ui/format-count.ts";
import { Refused } from "../../ui/Refused.tsx";
import { PanelHead } from "../../ui/PanelHead.tsx";
import type { Rehearsing } from "../rehearsing.ts";
import { escapeWithin } from "../what-if/escape-within.ts";
import { changeWhatIf } from "../what-if/what-if-draft.ts";
import styles from "./SweepPanel.module.css";
import { SweepResult } from "./SweepResult.tsx";
import { readSweepValues } from "./sweep-values.ts";
import { useSweep } from "./use-sweep.ts";

export function SweepPanel({ rehearsing }: { readonly rehearsing: Rehearsing }) {
  const { opened, show, step } = rehearsing;
  const fields = useMemo(() => sweepFields(opened.journey), [opened.journey]);
  const [pointer, setPointer] = useState(
    () => (fields.find((one) => one.step === step) ?? fields[0])?.pointer ?? null,
  );
  const field = fields.find((one) => one.pointer === pointer);
  return (
    <section className={styles.panel} aria-label="Sweep a value">
      <PanelHead
        icon={<IconChartLine size={18} stroke={1.75} aria-hidden />}
        title="Sweep a value"
        kind="The whole rehearsal, once for each value"
        onClose={() => show({ kind: "people" })}
        closeLabel="Close the sweep"
      />
      <div className={styles.body}>
        {fields.length === 0 ? (
          <p className={styles.hint}>This journey has no wait, limit, count or number that could be tried.</p>
        ) : (
          <Select
            label="Of the journey"
            data={groupedFields(fields, opened.journey)}
            value={pointer}
            allowDeselect={false}
            searchable
            onKeyDown={escapeWithin(() => show({ kind: "people" }))}
            onChange={setPointer}
          />
        )}
        {field !== undefined && <Trying key={field.pointer} rehearsing={rehearsing} field={field} />}
      </div>
    </section>
  );
}

interface TryingProps {
  readonly rehearsing: Rehearsing;
  readonly field: SweepField;
}

function Trying({ rehearsing, field }: TryingProps) {
  const { opened, show } = rehearsing;
  const [text, setText] = useState(() => field.suggested.join(", "));
  const sweep = useSweep(opened.id);
  const typed = readSweepValues(text, field.kind);
  const { isRunning, rows, asked, refusal } = sweep;
  const use = (value: SweepRow["value"]): void => {
    // The journey with another value in its place is a journey: the schema of the field's place says so.
    const journey = withSweepValue(asJson(opened.journey), field.pointer, value) as object as Journey;
    changeWhatIf(opened.id, { fromMs: null, journey, people: [] });
    show({ kind: "whatIf" });
  };
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.kind === "values") sweep.start({ pointer: field.pointer, values: typed.values });
        }}
      >
        <TextInput
          label="Values"
          description={`Now ${sweepValueWords(field.kind, field.present)}`}
          value={text}
          error={typed.kind === "problem" ? typed.words : null}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {isRunning ? (
          <Button variant="default" onClick={sweep.cancel}>
            Cancel, {formatCount(rows.length)} of {formatCount(asked?.values.length ?? 0)} done
          </Button>
        ) : (
          <Button
            type="submit"
            disabled={typed.kind === "problem"}
            leftSection={<IconPlayerPlayFilled size={14} aria-hidden />}
          >
            Try them
          </Button>
        )}
      </form>
      {refusal !== null && <Refused refusal={refusal} />}
      {asked !== null && (
        <SweepResult
          journey={opened.journey}
          field={field}
          values={asked.values}
          rows={rows}
          isRunning={isRunning}
          onUse={use}
        />
      )}
    </>
  );
}

/** By the steps that they belong to. */
function groupedFields(fields: readonly SweepField[], { steps }: Journey) {
  const item = ({ pointer, name }: SweepField) => ({ value: pointer, label: name });
  const settings = fields.filter(({ step }) => step === null);
  return [
    ...(settings.length === 0 ? [] : [{ group: "The journey itself", items: settings.map(item) }]),
    ...steps.flatMap(({ id, name }) => {
      const own = fields.filter((field) => field.step === id);
      return own.length === 0 ? [] : [{ group: name || "Step without a name", items: own.map(item) }];
    }),
  ];
}
