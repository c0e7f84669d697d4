// In the upper corners of the canvas: the outline, and, where there is no room beside the canvas, the panel.

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconLayoutSidebarRight, IconListTree } from "@tabler/icons-react";
import { keyCaps } from "../ui/shortcut.ts";
import type { ScreenViewControl } from "./use-screen-view.ts";
import styles from "./StageButtons.module.css";

export function StageButtons({ view }: { readonly view: ScreenViewControl }) {
  return (
    <>
      <Tooltip label={`Outline (${keyCaps("Mod Shift O").join(" ")})`} position="right">
        <ActionIcon
          className={styles.outline}
          variant="default"
          size={32}
          aria-label="Outline"
          aria-expanded={view.view.outlineOpen}
          onClick={view.toggleOutline}
        >
          <IconListTree size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <ActionIcon
        className={styles.panel}
        variant="default"
        size={32}
        aria-label="Panel"
        aria-expanded={view.view.panelOpen}
        onClick={() => view.setPanelOpen(!view.view.panelOpen)}
      >
        <IconLayoutSidebarRight size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </>
  );
}
