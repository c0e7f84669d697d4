// The part of a rehearsal's time that the lane shows: from years down to seconds. Arithmetic alone; a view is whole
// milliseconds and always lies within the time of the rehearsal.

/** From inclusive, to exclusive; never empty. */
export interface TimeView {
  readonly fromMs: number;
  readonly toMs: number;
}

/** As close as one can look. */
export const leastSpanMs = 10_000;

export const spanOf = ({ fromMs, toMs }: TimeView): number => toMs - fromMs;

/** All of it. What is shorter than can be looked at is given some room. */
export const wholeView = (fromMs: number, untilMs: number): TimeView => ({
  fromMs,
  toMs: Math.max(untilMs, fromMs + leastSpanMs),
});

function within(view: TimeView, whole: TimeView): TimeView {
  const span = Math.min(spanOf(whole), Math.max(leastSpanMs, Math.round(spanOf(view))));
  const fromMs = Math.min(Math.max(Math.round(view.fromMs), whole.fromMs), whole.toMs - span);
  return { fromMs, toMs: fromMs + span };
}

export interface Zoom {
  /** Stays where it is on the screen; where it is not in view, the middle does. */
  readonly aroundMs: number;
  /** Below 1 zooms in. */
  readonly factor: number;
}

export function zoomed(view: TimeView, { aroundMs, factor }: Zoom, whole: TimeView): TimeView {
  const span = Math.min(spanOf(whole), Math.max(leastSpanMs, spanOf(view) * factor));
  const isInView = aroundMs >= view.fromMs && aroundMs <= view.toMs;
  const fixed = isInView ? aroundMs : view.fromMs + spanOf(view) / 2;
  const fromMs = fixed - ((fixed - view.fromMs) / spanOf(view)) * span;
  return within({ fromMs, toMs: fromMs + span }, whole);
}

export const panned = (view: TimeView, byMs: number, whole: TimeView): TimeView =>
  within({ fromMs: view.fromMs + byMs, toMs: view.toMs + byMs }, whole);

/** Brings an instant into view that is outside of it: to the middle, as little as that moves. */
export function showing(view: TimeView, atMs: number, whole: TimeView): TimeView {
  if (atMs >= view.fromMs && atMs <= view.toMs) return view;
  return panned(view, atMs - (view.fromMs + spanOf(view) / 2), whole);
}

/** While playing, the playhead stays ahead of this part of the view. */
const leads = 0.75;

export function following(view: TimeView, atMs: number, whole: TimeView): TimeView {
  if (atMs < view.fromMs || atMs > view.toMs) return showing(view, atMs, whole);
  const lead = view.fromMs + spanOf(view) * leads;
  return atMs <= lead ? view : panned(view, atMs - lead, whole);
}

export const instantAt = (view: TimeView, part: number): number => view.fromMs + part * spanOf(view);

/** 0 at the left end of the view, 1 at its right end; outside of that where the instant is. */
export const partAt = (view: TimeView, atMs: number): number => (atMs - view.fromMs) / spanOf(view);
