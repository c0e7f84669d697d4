// The page of the tests: the condition editor and the match well as the inspector has them, with a document that
// the tests can set and read as `window.condition`.

import "@fontsource-variable/inter/index.css";
import "@mantine/core/styles.css";
import "../../renderer/app/tokens.css";
import "../../renderer/app/base.css";

import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { createElement, StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { cssVariablesResolver, theme } from "../../renderer/app/theme.ts";
import { ConditionEditor } from "../../renderer/conditions/ConditionEditor.tsx";
import { MatchWell } from "../../renderer/conditions/MatchWell.tsx";
import { queryClient } from "../../renderer/host/query-client.ts";
import type { Condition } from "../../shared/conditions/condition.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { fake } from "./fake-host.ts";
import type { HarnessSettings } from "./harness-settings.ts";

z.config({ jitless: true });

const definitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [
    { id: "vips", name: "VIPs", condition: { all: [] } },
    { id: "lapsed", name: "Lapsed customers", condition: { all: [] } },
  ],
  computedTraits: [
    { id: "spent", name: "Spent", type: "sum", event: { name: "Order Completed" }, property: "total" },
  ],
  destinations: [],
};

const settings: HarnessSettings = JSON.parse(decodeURIComponent(window.location.hash.slice(1)) || "{}");

function Harness() {
  const [condition, setCondition] = useState<Condition>(settings.condition ?? { all: [] });
  const [atMs, setAtMs] = useState(Date.UTC(2026, 2, 2, 8));
  const [changes, setChanges] = useState(0);
  Object.assign(window, { condition, setCondition, fake, changes });
  const editor = createElement(ConditionEditor, {
    condition,
    onChange: (changed: Condition) => {
      setCondition(changed);
      setChanges((count) => count + 1);
    },
    place: settings.place ?? "beforeEntry",
    lead: "People enter when",
    definitions,
    problems: settings.problems ?? [],
    pointer: "/steps/0/condition",
    atMs,
    readOnly: settings.readOnly ?? false,
  });
  const well = createElement(MatchWell, { condition, atMs, onAtMs: setAtMs, definitions });
  const style = {
    width: 384,
    marginLeft: "auto",
    height: "100%",
    overflow: "auto",
    background: "var(--panel)",
  };
  return createElement(
    "main",
    { style },
    createElement("h1", { className: "visually-hidden" }, "Condition"),
    createElement("div", { style: { padding: "14px 16px 16px" } }, editor),
    well,
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no root");
const provider = createElement(
  MantineProvider,
  { theme, cssVariablesResolver, defaultColorScheme: settings.dark === true ? "dark" : "light" },
  createElement(QueryClientProvider, { client: queryClient }, createElement(Harness)),
);
createRoot(root).render(createElement(StrictMode, null, provider));
