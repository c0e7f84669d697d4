// One way out of a step: where it leads, and the menu of that connection.

import { Menu, UnstyledButton } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import type { Connection } from "../../shared/journey/connections.ts";
import type { Step } from "../../shared/journey/journey.ts";
import { connectionName } from "../../shared/journey/wording.ts";
import { MoreButton } from "../ui/MoreButton.tsx";
import { copied } from "./clipboard.ts";
import { useInspector } from "./inspector-context.ts";
import { useStepActions } from "./use-step-actions.ts";
import styles from "./WayRow.module.css";

export interface WayRowProps {
  readonly step: Step;
  readonly connection: Connection;
}

export function WayRow({ step, connection }: WayRowProps) {
  const { session, journey, readOnly } = useInspector();
  const name = connectionName(step, connection.via);
  const target = journey.steps.find(({ id }) => id === connection.next);
  return (
    <li className={styles.way}>
      <span className={styles.name}>{name}</span>
      <IconArrowRight size={14} stroke={2} className={styles.arrow} aria-label="leads to" />
      {target === undefined ? (
        <span className={styles.end}>The end</span>
      ) : (
        <UnstyledButton className={styles.target} onClick={() => session.select([target.id])}>
          {target.name || "a step without a name"}
        </UnstyledButton>
      )}
      {!readOnly && <WayMenu step={step} connection={connection} name={name} />}
    </li>
  );
}

function WayMenu({ step, connection, name }: WayRowProps & { readonly name: string }) {
  const { session, builder } = useInspector();
  const actions = useStepActions(session);
  const fragment = useSyncExternalStore(copied.subscribe, copied.get);
  const way = { step: step.id, via: connection.via };
  const isBranch = "branches" in step && step.branches.some(({ id }) => id === connection.via);
  return (
    <MoreButton label={`More about the connection ${name}`} width={240}>
      {connection.next === null ? (
        <Menu.Item onClick={() => builder.startConnecting(way)}>Connect to an existing step</Menu.Item>
      ) : (
        <>
          <Menu.Item onClick={() => builder.startConnecting(way)}>Lead to another step</Menu.Item>
          <Menu.Item onClick={() => void session.apply([{ kind: "disconnect", from: way }])}>
            Disconnect
          </Menu.Item>
          <Menu.Item onClick={() => actions.copyBelow(way)}>Copy what hangs below</Menu.Item>
        </>
      )}
      {fragment !== null && <Menu.Item onClick={() => actions.paste(fragment, way)}>Paste here</Menu.Item>}
      {isBranch && <Menu.Item onClick={() => actions.duplicateWay(way)}>Duplicate this branch</Menu.Item>}
    </MoreButton>
  );
}
