// What can be done with the step as a whole.

import { Menu } from "@mantine/core";
import { IconArrowsMove, IconCopy, IconCut, IconSquaresDiagonal, IconTrash } from "@tabler/icons-react";
import type { EntryStep, Step } from "../../shared/journey/journey.ts";
import { MoreButton } from "../ui/MoreButton.tsx";
import { keyCaps } from "../ui/shortcut.ts";
import { useInspector } from "./inspector-context.ts";
import { useStepActions } from "./use-step-actions.ts";
import styles from "./StepMenu.module.css";

export interface StepMenuProps {
  readonly step: Step;
  readonly onMove: () => void;
}

const icon = { size: 16, stroke: 1.75, "aria-hidden": true } as const;

const keys = (text: string) => <span className={styles.keys}>{keyCaps(text).join(" ")}</span>;

export function StepMenu({ step, onMove }: StepMenuProps) {
  const { session, readOnly } = useInspector();
  const actions = useStepActions(session);
  const one = [step.id];
  if (step.type === "entry") return <EntryMenu step={step} />;
  return (
    <MoreButton label="More about this step" width={260}>
      <Menu.Item
        leftSection={<IconCopy {...icon} />}
        rightSection={keys("Mod C")}
        onClick={() => void actions.copy(one)}
      >
        Copy
      </Menu.Item>
      {!readOnly && (
        <>
          <Menu.Item
            leftSection={<IconCut {...icon} />}
            rightSection={keys("Mod X")}
            onClick={() => actions.cut(one)}
          >
            Cut
          </Menu.Item>
          <Menu.Item
            leftSection={<IconSquaresDiagonal {...icon} />}
            rightSection={keys("Mod D")}
            onClick={() => actions.duplicate(one)}
          >
            Duplicate
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowsMove {...icon} />} onClick={onMove}>
            Move elsewhere
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconTrash {...icon} />}
            rightSection={keys("Delete")}
            onClick={() => actions.remove(one, "close")}
          >
            Delete and close up
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => actions.remove(one, "remove")}>
            Delete with everything below
          </Menu.Item>
        </>
      )}
    </MoreButton>
  );
}

/** The entry itself stays; what hangs below it can be copied and removed. */
function EntryMenu({ step }: { readonly step: EntryStep }) {
  const { session, readOnly } = useInspector();
  const actions = useStepActions(session);
  const way = { step: step.id, via: "next" };
  const nothing = step.next === null;
  return (
    <MoreButton label="More about this step" width={260}>
      <Menu.Item
        leftSection={<IconCopy {...icon} />}
        disabled={nothing}
        onClick={() => actions.copyBelow(way)}
      >
        Copy everything below
      </Menu.Item>
      {!readOnly && (
        <Menu.Item
          leftSection={<IconTrash {...icon} />}
          disabled={nothing}
          onClick={() => void session.apply([{ kind: "disconnect", from: way }])}
        >
          Delete everything below
        </Menu.Item>
      )}
    </MoreButton>
  );
}
