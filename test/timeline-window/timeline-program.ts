// The page of the tests: the timeline at the bottom, as the Rehearse mode has it, with its playhead as
// `window.playhead`.

import "@fontsource-variable/inter/index.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "../../renderer/app/tokens.css";
import "../../renderer/app/base.css";

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { createElement, StrictMode, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { cssVariablesResolver, theme } from "../../renderer/app/theme.ts";
import { queryClient } from "../../renderer/host/query-client.ts";
import { createPlayhead } from "../../renderer/rehearse/playhead/create-playhead.ts";
import type { Rehearsing } from "../../renderer/rehearse/rehearsing.ts";
import { Timeline } from "../../renderer/rehearse/timeline/Timeline.tsx";
import { useTimelineKeys } from "../../renderer/rehearse/timeline/use-timeline-keys.ts";
import type { OpenedRehearsal } from "../../shared/api/travel-contract.ts";
import type { StepId } from "../../shared/base/ids.ts";
import type { Instant } from "../../shared/base/instant.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { fake, fromMs, settings, untilMs } from "./fake-travel-host.ts";

z.config({ jitless: true });

const definitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [],
  computedTraits: [],
  destinations: [],
};

const journey = {
  format: "rehearse.journey/1",
  id: "cart",
  name: "Cart abandonment",
  steps: [
    { id: "entry", type: "entry", name: "Left a cart", condition: { all: [] }, next: "ordered" },
    {
      id: "ordered",
      type: "waitForCondition",
      name: "Ordered?",
      condition: { all: [] },
      timeout: { after: "5d", next: "ads" },
      next: null,
    },
    {
      id: "ads",
      type: "sendToDestinations",
      name: "Retargeting ads",
      key: "ads",
      destinations: [],
      next: null,
    },
  ],
} as unknown as Journey;

const day = 86_400_000;
const instant = (days: number): Instant => (fromMs + days * day) as Instant;

const opened = (id: number): OpenedRehearsal => ({
  id,
  name: `Rehearsal ${id}`,
  journeyId: "cart",
  journeyVersion: 3,
  journey,
  definitions,
  setup: {
    cohort: { kind: "everyone" },
    publishedAtMs: fromMs as Instant,
    untilMs: untilMs as Instant,
    pauses: untilMs - fromMs > 36 * day ? [{ fromMs: instant(32), toMs: instant(36) }] : [],
    archivedAtMs: null,
  },
  origin: "space",
  people: 23_570,
  messages: 486_000,
  changed: { journey: false, definitions: false, messages: false },
  whatIf: null,
  marks: {
    bookmarks: [
      { atMs: instant(1), name: "" },
      { atMs: instant(6), name: "" },
      { atMs: instant(54), name: "Spring sale" },
    ],
    breakpoints: [],
    loop: null,
  },
  countsAtEnd: {
    total: { entered: 0, completed: 0, exited: 0, inProgress: 0 },
    unique: { entered: 0, completed: 0, exited: 0, inProgress: 0 },
    steps: {},
  },
  transitions: 20_000,
});

const [a, b] = [opened(1), settings.compared === true ? opened(2) : null];

function Harness() {
  const [said, say] = useState("");
  const playhead = useMemo(() => createPlayhead(a, b, fromMs + 10 * day + 14 * 60_000), []);
  const unused = (): void => undefined;
  const rehearsing: Rehearsing = {
    opened: a,
    other: b,
    side: "both",
    setSide: unused,
    names: { audience: String, computedTrait: String, destination: String } as unknown as Rehearsing["names"],
    draft: journey,
    playhead,
    step: "ordered" as StepId,
    selectStep: unused,
    countBy: "total",
    setCountBy: unused,
    scope: { of: "journey", state: "inProgress" },
    setScope: unused,
    person: settings.person ?? null,
    pick: unused,
    panel: { kind: "people" },
    show: unused,
    why: null,
    ask: unused,
    open: unused,
    swap: unused,
    compareWith: unused,
    keepAsDraft: unused,
    say,
    neighbours: { previous: null, next: null },
    setNeighbours: unused,
  };
  useTimelineKeys(rehearsing);
  Object.assign(window, { playhead, fake });
  const frame = {
    position: "absolute",
    inset: "auto 0 0",
    height: 152,
    borderTop: "1px solid var(--line)",
  } as const;
  return createElement(
    "main",
    null,
    createElement("h1", { className: "visually-hidden" }, "Rehearse"),
    createElement("p", { role: "status", className: "visually-hidden" }, said),
    createElement(
      "section",
      { style: frame, "data-region": "Timeline", "aria-label": "Timeline" },
      createElement(Timeline, { rehearsing }),
    ),
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no root");
const provider = createElement(
  MantineProvider,
  { theme, cssVariablesResolver, defaultColorScheme: settings.dark === true ? "dark" : "light" },
  createElement(Notifications, { position: "bottom-center" }),
  createElement(QueryClientProvider, { client: queryClient }, createElement(Harness)),
);
createRoot(root).render(createElement(StrictMode, null, provider));
