// What the timeline offers by name: to the search, and to the keys of timeline-commands.ts.

import type { NeighbourOf } from "../../../shared/api/travel-contract.ts";
import { useCommands, type Command } from "../../ui/commands.ts";
import { neighbouringSpeed } from "../playhead/playhead-speed.ts";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import type { Timeline } from "./use-timeline.ts";

export function useTimelineCommands(timeline: Timeline, onGoTo: () => void): void {
  const { playhead, person, step } = timeline.rehearsing;
  const isPlaying = usePlayheadState(playhead, (state) => state.isPlaying);
  useCommands([
    isPlaying
      ? { id: "timeline.play", label: "Pause", keys: "Space", run: () => playhead.pause() }
      : { id: "timeline.play", label: "Play", keys: "Space", run: () => playhead.play() },
    { id: "timeline.goTo", label: "Go to an instant", keys: "G", run: onGoTo },
    ...stepCommands(timeline, { words: "transition", of: { kind: "anyone" }, key: "", id: "" }),
    ...(person === null
      ? []
      : stepCommands(timeline, {
          words: "transition of the picked person",
          of: { kind: "person", userId: person },
          key: "Shift ",
          id: "OfPerson",
        })),
    ...(step === null
      ? []
      : stepCommands(timeline, {
          words: "transition at the selected step",
          of: { kind: "step", step },
          key: "Mod ",
          id: "AtStep",
        })),
    ...speedCommands(timeline),
    ...placeCommands(timeline),
  ]);
}

interface Stepping {
  readonly words: string;
  readonly of: NeighbourOf;
  readonly key: string;
  readonly id: string;
}

const stepCommands = ({ rehearsing }: Timeline, { words, of, key, id }: Stepping): readonly Command[] => [
  {
    id: `timeline.previous${id}`,
    label: `Previous ${words}`,
    keys: `${key}ArrowLeft`,
    run: () => rehearsing.playhead.step("previous", of),
  },
  {
    id: `timeline.next${id}`,
    label: `Next ${words}`,
    keys: `${key}ArrowRight`,
    run: () => rehearsing.playhead.step("next", of),
  },
];

const speedCommands = ({ rehearsing: { playhead } }: Timeline): readonly Command[] =>
  (["slower", "faster"] as const).map((way) => ({
    id: `timeline.${way}`,
    label: way === "slower" ? "Play slower" : "Play faster",
    keys: way === "slower" ? "[" : "]",
    run: () => playhead.setSpeed(neighbouringSpeed(playhead.state.speed, way)),
  }));

function placeCommands(timeline: Timeline): readonly Command[] {
  const { playhead } = timeline.rehearsing;
  return [
    {
      id: "timeline.publication",
      label: "Go to the publication",
      keys: "Home",
      run: () => playhead.goTo(playhead.fromMs),
    },
    { id: "timeline.end", label: "Go to the end", keys: "End", run: () => playhead.goTo(playhead.untilMs) },
    { id: "timeline.bookmark", label: "Add a bookmark here", keys: "B", run: timeline.addBookmark },
    {
      id: "timeline.previousBookmark",
      label: "Go to the previous bookmark",
      keys: ",",
      run: () => timeline.goToBookmark("previous"),
    },
    {
      id: "timeline.nextBookmark",
      label: "Go to the next bookmark",
      keys: ".",
      run: () => timeline.goToBookmark("next"),
    },
    {
      id: "timeline.zoomIn",
      label: "Zoom into the time",
      keys: "Alt +",
      run: () => timeline.time.zoom(1 / keyZoom),
    },
    {
      id: "timeline.zoomOut",
      label: "Zoom out of the time",
      keys: "Alt -",
      run: () => timeline.time.zoom(keyZoom),
    },
  ];
}

/** Of one press of a key or button. */
export const keyZoom = 2;
