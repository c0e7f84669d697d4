// The page of the tests: the people panel or the outbox of a kept rehearsal, as wide as beside the canvas. What the
// panels ask of the rest of the screen is noted in `window.asked`; the playhead is `window.playhead`.

import "@fontsource-variable/inter/index.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "../../renderer/app/tokens.css";
import "../../renderer/app/base.css";

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { createElement, StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { cssVariablesResolver, theme } from "../../renderer/app/theme.ts";
import { queryClient } from "../../renderer/host/query-client.ts";
import { OutboxPanel } from "../../renderer/rehearse/outbox/OutboxPanel.tsx";
import { PeoplePanel } from "../../renderer/rehearse/people/PeoplePanel.tsx";
import { usePeopleNeighbours } from "../../renderer/rehearse/people/use-people-neighbours.ts";
import { createPlayhead } from "../../renderer/rehearse/playhead/create-playhead.ts";
import type { Neighbours, Rehearsing } from "../../renderer/rehearse/rehearsing.ts";
import type { PeopleScope } from "../../shared/api/cohort.ts";
import type { OpenedRehearsal } from "../../shared/api/travel-contract.ts";
import type { StepId } from "../../shared/base/ids.ts";
import { definitionNames } from "../../shared/people/definition-names.ts";
import { host } from "./host-of-test.ts";
import type { PanelsSettings } from "./panels-settings.ts";

z.config({ jitless: true });

const settings: PanelsSettings = JSON.parse(decodeURIComponent(window.location.hash.slice(1)));

const asked: unknown[] = [];

/** As the screen has it, but for what is beside the panels. */
function useRehearsing(opened: OpenedRehearsal): Rehearsing {
  const [playhead] = useState(() => createPlayhead(opened, null, settings.atMs));
  const [scope, setScope] = useState<PeopleScope>(settings.scope);
  const [person, setPerson] = useState<string | null>(null);
  const [neighbours, setNeighbours] = useState<Neighbours>({ previous: null, next: null });
  const note = (what: string) => (value: unknown) => void asked.push([what, value]);
  Object.assign(window, { playhead, asked, neighbours, setScope, setPerson });
  return {
    opened,
    other: null,
    side: "a",
    setSide: note("setSide"),
    names: definitionNames(opened.definitions),
    playhead,
    step: "step" in scope ? (scope.step as StepId) : null,
    selectStep: (step) => {
      note("selectStep")(step);
      setScope(
        step === null ? { of: "journey", state: "inProgress" } : { of: "step", step, state: "waiting" },
      );
    },
    countBy: "total",
    setCountBy: note("setCountBy"),
    scope,
    setScope,
    person,
    pick: (userId) => {
      note("pick")(userId);
      setPerson(userId);
    },
    neighbours,
    setNeighbours,
    panel: { kind: settings.panel },
    show: note("show"),
    why: null,
    ask: note("ask"),
    open: note("open"),
    swap: () => note("swap")(null),
    compareWith: note("compareWith"),
    draft: opened.journey,
    keepAsDraft: note("keepAsDraft"),
    say: note("say"),
  };
}

function Panel({ opened }: { readonly opened: OpenedRehearsal }) {
  const rehearsing = useRehearsing(opened);
  usePeopleNeighbours(rehearsing);
  const style = {
    width: 344,
    height: "100%",
    marginLeft: "auto",
    display: "grid",
    background: "var(--panel)",
  };
  const panel = settings.panel === "people" ? PeoplePanel : OutboxPanel;
  return createElement("main", { style }, createElement(panel, { rehearsing }));
}

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no root");
const opened = (await host["travel"]?.["open"]?.({ rehearsal: settings.rehearsal })) as OpenedRehearsal;
const provider = createElement(
  MantineProvider,
  { theme, cssVariablesResolver, defaultColorScheme: settings.dark === true ? "dark" : "light" },
  createElement(Notifications, null),
  createElement(QueryClientProvider, { client: queryClient }, createElement(Panel, { opened })),
);
createRoot(root).render(createElement(StrictMode, null, provider));
