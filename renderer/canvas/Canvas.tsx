// The canvas inside its frame: steps, lines, map and controls on the drawing library, which holds the viewport.

import { Background, ReactFlow, useReactFlow, useStore, type Viewport } from "@xyflow/react";
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import { CanvasContext } from "./canvas-state.ts";
import { CanvasControls } from "./CanvasControls.tsx";
import { CanvasMap } from "./CanvasMap.tsx";
import { ConnectionLines } from "./ConnectionLines.tsx";
import { firstView, leastZoom, mostZoom, type ViewSize } from "./first-view.ts";
import type { JourneyCanvasProps } from "./JourneyCanvas.tsx";
import type { JourneyLayout } from "./journey-layout.ts";
import { MapBands } from "./MapBands.tsx";
import { MarqueeFrame } from "./MarqueeFrame.tsx";
import { ProblemCallout } from "./ProblemCallout.tsx";
import { stepNodes, type StepNode as StepNodeOf } from "./step-nodes.ts";
import { StepNode } from "./StepNode.tsx";
import { Tokens } from "./Tokens.tsx";
import { type Covered, useCanvasCommands } from "./use-canvas-commands.ts";
import { useCanvasKeys } from "./use-canvas-keys.ts";
import { useCanvasStore } from "./use-canvas-store.ts";
import { useGlide } from "./use-glide.ts";
import { useLayout } from "./use-layout.ts";
import { useMarquee } from "./use-marquee.ts";
import { useReveal } from "./use-reveal.ts";
import styles from "./Canvas.module.css";

const nodeTypes = { step: StepNode };

/** The library's own words are about another kind of drawing. */
const spokenWords = {
  "node.a11yDescription.default": "Arrow keys walk along the connections, Enter edits the step.",
  "edge.a11yDescription.default": "",
};

/** Selecting, keys and dragging are the canvas's own. */
const fixedSettings = {
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  elementsSelectable: false,
  disableKeyboardA11y: true,
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: null,
  panActivationKeyCode: null,
  panOnScroll: true,
  panOnScrollSpeed: 1,
  zoomOnDoubleClick: false,
  ariaLabelConfig: spokenWords,
  proOptions: { hideAttribution: true },
} as const;

interface CanvasProps extends JourneyCanvasProps {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly firstSize: ViewSize;
}

export function Canvas(props: CanvasProps) {
  const { journey, covered = nothingCovered } = props;
  const isRehearsed = props.mode === "rehearse";
  const layout = useLayout(journey);
  useGlide(layout, { frame: props.frame, enabled: props.mode === "build" });
  const nodes = useKeptNodes(props, layout);
  const context = useCanvasStore(props);
  const commands = useCanvasCommands({ layout, frame: props.frame, covered });
  const marquee = useMarquee({ layout, selection: props.selection, onSelect: props.onSelect });
  const keys = useCanvasKeys(props, { layout, frame: props.frame });
  const [only] = props.selection.length === 1 ? props.selection : [];
  const toShow = props.asked ?? only ?? null;
  const reveal = useReveal(toShow, { layout, covered, frame: props.frame });
  const detail = useStore(({ transform: [, , zoom] }) => detailAt(zoom));
  const start = useFirstView(props, layout, covered);
  return (
    <CanvasContext value={context}>
      <div
        className={styles.canvas}
        data-mode={props.mode}
        data-detail={detail}
        data-connecting={props.connecting !== null || undefined}
        onKeyDown={keys}
        onFocus={reveal}
        onMouseDownCapture={marquee.onMouseDown}
        {...context.dragOver}
      >
        <ReactFlow
          nodes={nodes as StepNodeOf[]}
          nodeTypes={nodeTypes}
          defaultViewport={start}
          minZoom={leastZoom}
          maxZoom={mostZoom}
          {...fixedSettings}
          onPaneClick={() => (props.connecting === null ? props.onSelect([]) : props.onConnect(null))}
          aria-label={`Drawing of ${journey.name}`}
        >
          <Background gap={24} size={2} color="var(--grid)" />
          {isRehearsed ? (
            <MapBands connections={layout.connections} />
          ) : (
            <ConnectionLines connections={layout.connections} />
          )}
          <ProblemCallout {...{ problems: props.problems, selection: props.selection, layout, covered }} />
          {!isRehearsed && <CanvasMap layout={layout} covered={covered} />}
          <CanvasControls commands={commands} covered={covered} side={isRehearsed ? "left" : "right"} />
          {isRehearsed && <Tokens connections={layout.connections} />}
        </ReactFlow>
        <MarqueeFrame frame={marquee.frame} within={props.frame} />
      </div>
    </CanvasContext>
  );
}

const nothingCovered = { left: 0, right: 0, bottom: 0, card: 0 };

/** Below .6 a step is its icon and name, below .4 its icon alone. */
const detailAt = (zoom: number): "name" | "icon" | undefined =>
  zoom < 0.4 ? "icon" : zoom < 0.6 ? "name" : undefined;

function useKeptNodes({ journey, names, map }: CanvasProps, layout: JourneyLayout): readonly StepNodeOf[] {
  const comparedWith = map?.comparedWith ?? null;
  const kept = useRef<readonly StepNodeOf[]>([]);
  return useMemo(() => {
    kept.current = stepNodes({ journey, layout, names, comparedWith }, kept.current);
    return kept.current;
  }, [journey, layout, names, comparedWith]);
}

/**
 * Panels may find their place only after the canvas found its own: then the first view is chosen once more, unless
 * somebody has moved it. Later a panel that opens moves nothing.
 */
function useFirstView({ firstSize, mode }: CanvasProps, layout: JourneyLayout, covered: Covered): Viewport {
  const flow = useReactFlow();
  const size = { ...firstSize, width: firstSize.width - covered.right };
  const view = firstView(layout, size, mode === "rehearse" ? "besideCards" : "underNotices");
  const [first, setFirst] = useState({ view, right: covered.right, atMs: performance.now() });
  useLayoutEffect(() => {
    if (first.right === covered.right || performance.now() - first.atMs > settlingMs) return;
    const { x, zoom } = flow.getViewport();
    if (x !== first.view.x || zoom !== first.view.zoom) return;
    setFirst({ ...first, view, right: covered.right });
    void flow.setViewport(view);
  });
  return first.view;
}

const settlingMs = 1000;
