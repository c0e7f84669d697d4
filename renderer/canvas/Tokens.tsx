// People as they move, as tokens on one <canvas> over the drawing. Never decoration: each is people who took a way
// since the frame before. Where people ask for less motion, tokens stand in the middle of their way for as long.
// Without moves it draws nothing and asks for no frames.

import { useStoreApi } from "@xyflow/react";
import { memo, useEffect, useEffectEvent, useRef } from "react";
import { useCanvasState } from "./canvas-state.ts";
import { drawnBands } from "./drawn-bands.ts";
import { clearTokens, drawTokens } from "./draw-tokens.ts";
import type { PlacedConnection } from "./journey-layout.ts";
import type { JourneyMap, Move } from "./journey-map.ts";
import { lineTrack, type Track } from "./line-track.ts";
import { motionMs } from "./motion.ts";
import { type Flight, flightMs, TokenFlights } from "./token-flights.ts";
import styles from "./Tokens.module.css";

interface TokensProps {
  readonly connections: readonly PlacedConnection[];
}

export const Tokens = memo(function Tokens({ connections }: TokensProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  const map = useCanvasState((state) => state.map);
  const tracksNow = useEffectEvent((moves: readonly Move[]) =>
    map === null ? new Map<string, Track>() : tracksOf(moves, connections, map),
  );
  useEffect(() => {
    if (map === null || canvas.current === null) return;
    const show = new TokenShow(canvas.current, map, () => {
      const { transform, width, height } = flow.getState();
      return { x: transform[0], y: transform[1], zoom: transform[2], width, height };
    });
    const end = map.onMoves((moves) => {
      if (moves === undefined) show.clear();
      else show.add(moves, tracksNow(moves));
    });
    return () => {
      end();
      show.clear();
    };
  }, [map, flow]);
  return <canvas ref={canvas} className={styles.tokens} aria-hidden />;
});

/** Of each way that somebody moves on, the band as it is now; by side and key of the way. */
function tracksOf(
  moves: readonly Move[],
  connections: readonly PlacedConnection[],
  map: JourneyMap,
): Map<string, Track> {
  const moved = new Set(moves.map(({ way }) => way));
  const steps = new Set(connections.flatMap(({ key, way }) => (moved.has(key) ? [way.step] : [])));
  const tracks = new Map<string, Track>();
  for (const step of steps) {
    const ways = connections.filter(({ way }) => way.step === step);
    const figures = ways.flatMap(({ way }) => map.way(way.step, way.via) ?? []);
    if (figures.length < ways.length) continue;
    for (const { way, line, lineOfA } of drawnBands(ways, figures)) {
      tracks.set(`b ${way.key}`, lineTrack(line));
      if (lineOfA !== null) tracks.set(`a ${way.key}`, lineTrack(lineOfA));
    }
  }
  return tracks;
}

/** What is seen, and its size in pixels of the page. */
type View = () => {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
};

/** Flies tokens as long as there are any. */
class TokenShow {
  readonly #canvas: HTMLCanvasElement;
  readonly #map: JourneyMap;
  readonly #view: View;
  readonly #flights = new TokenFlights();
  readonly #tracks = new Map<string, Track>();
  #frame: number | null = null;
  #colours = { accent: "", ring: "" };

  constructor(canvas: HTMLCanvasElement, map: JourneyMap, view: View) {
    this.#canvas = canvas;
    this.#map = map;
    this.#view = view;
  }

  add(moves: readonly Move[], tracks: ReadonlyMap<string, Track>): void {
    for (const [key, track] of tracks) this.#tracks.set(key, track);
    this.#flights.add(moves, performance.now());
    if (this.#frame !== null) return;
    // The colours of the moment: light or dark.
    const style = getComputedStyle(this.#canvas);
    this.#colours = { accent: style.color, ring: style.caretColor };
    this.#frame = requestAnimationFrame(this.#draw);
  }

  clear(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#flights.clear();
    this.#rest();
  }

  #rest(): void {
    this.#frame = null;
    this.#tracks.clear();
    const context = this.#canvas.getContext("2d");
    if (context !== null) clearTokens(context);
    this.#tell();
  }

  readonly #draw = (): void => {
    const nowMs = performance.now();
    this.#flights.landed(nowMs);
    if (this.#flights.isOver) return this.#rest();
    const flights = this.#flights.flying(nowMs);
    const view = this.#view();
    const context = this.#sized(view).getContext("2d");
    const isStill = motionMs(flightMs) === 0;
    const tokens = flights.flatMap((flight) => this.#tokenOf(flight, { nowMs, isStill }));
    const look = {
      transform: view,
      density: window.devicePixelRatio,
      hasTail: !isStill,
      ...this.#colours,
    };
    if (context !== null) drawTokens(context, tokens, look);
    this.#tell();
    this.#frame = requestAnimationFrame(this.#draw);
  };

  #tokenOf(
    { move: { way, side }, startedMs }: Flight,
    { nowMs, isStill }: { readonly nowMs: number; readonly isStill: boolean },
  ) {
    const track = this.#tracks.get(`${side} ${way}`);
    if (track === undefined) return [];
    const share = isStill ? 0.5 : Math.max(0, nowMs - startedMs) / flightMs;
    return [{ track, far: share * track.length }];
  }

  /** As many pixels as the screen has for it. */
  #sized(view: ReturnType<View>): HTMLCanvasElement {
    const canvas = this.#canvas;
    const width = Math.round(view.width * window.devicePixelRatio);
    const height = Math.round(view.height * window.devicePixelRatio);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    return canvas;
  }

  #tell(): void {
    const { peoplePerToken } = this.#flights;
    const people = this.#flights.people(performance.now());
    const now = this.#map.moving.get();
    if (now.people !== people || now.peoplePerToken !== peoplePerToken)
      this.#map.moving.set({ people, peoplePerToken });
  }
}
