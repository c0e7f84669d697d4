// The frame of the page of one event or trait: its name and where it comes from, what can be done with it, facts in
// numbers, and cards below.

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Place } from "../ui/Place.tsx";
import { ShownAsDialog } from "./ShownAsDialog.tsx";
import styles from "./Thing.module.css";
import type { ShownThing } from "./use-show-actions.ts";
import { useShowActions } from "./use-show-actions.ts";

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: string;
}

interface ThingProps {
  readonly thing: ShownThing;
  /** Back to all of its kind. */
  readonly crumb: { readonly path: string; readonly label: string };
  readonly facts: readonly Fact[];
  /** What it is: "Page". */
  readonly kind: string;
  readonly side: ReactNode;
  readonly children: ReactNode;
}

export function Thing({ thing, crumb, facts, kind, side, children }: ThingProps) {
  const actions = useShowActions();
  const { name, shown } = thing;
  return (
    <Place
      title={shown.label ?? name}
      crumbs={[crumb]}
      actions={
        <>
          <Button variant="default" onClick={() => actions.askForLabel(thing)}>
            Show as…
          </Button>
          <Button variant="default" onClick={() => void actions.setHidden(thing, !shown.isHidden)}>
            {shown.isHidden ? "Offer in pickers" : "Hide from pickers"}
          </Button>
        </>
      }
    >
      <p className={styles.origin}>
        {kind}
        {shown.label !== null && (
          <span>
            in the data: <bdi className={styles.own}>{name}</bdi>
          </span>
        )}
        {shown.isHidden && <span>hidden from pickers</span>}
      </p>
      <dl className={styles.facts}>
        {facts.map(({ label, value, note = "" }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              {note !== "" && <span className={styles.note}>{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.columns}>
        <div className={styles.cards}>{children}</div>
        <div className={styles.cards}>{side}</div>
      </div>
      <ShownAsDialog actions={actions} />
    </Place>
  );
}
