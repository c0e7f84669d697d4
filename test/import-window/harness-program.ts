// The page of the tests: a screen of the import as wide as beside the rail. Where links lead is in `window.places`,
// what the host finds and what it was asked in `window.fake`.

import "@fontsource-variable/inter/index.css";
import "@fontsource/jetbrains-mono/latin-400.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "../../renderer/app/tokens.css";
import "../../renderer/app/base.css";

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { createElement, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Route, Router, Switch } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { z } from "zod";
import { cssVariablesResolver, theme } from "../../renderer/app/theme.ts";
import { followChanges } from "../../renderer/host/changes.ts";
import { keepQueriesFresh, queryClient } from "../../renderer/host/query-client.ts";
import { ImportScreen } from "../../renderer/import/ImportScreen.tsx";
import { ImportsScreen } from "../../renderer/import/ImportsScreen.tsx";
import { fake } from "./fake-host.ts";
import type { HarnessSettings } from "./harness-settings.ts";

z.config({ jitless: true });

const settings: HarnessSettings = JSON.parse(decodeURIComponent(window.location.hash.slice(1)));
const {
  hook,
  history: places,
  navigate,
} = memoryLocation({ path: `/profiles/${settings.screen}`, record: true });
Object.assign(window, { fake, places, navigate });
keepQueriesFresh();
void followChanges();

const screens = createElement(
  Switch,
  null,
  createElement(Route, { path: "/profiles/import", component: ImportScreen }),
  createElement(Route, { path: "/profiles/imports", component: ImportsScreen }),
  createElement(Route, null, createElement("h1", null, "Elsewhere")),
);

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no root");
createRoot(root).render(
  createElement(
    StrictMode,
    null,
    createElement(
      MantineProvider,
      { theme, cssVariablesResolver, defaultColorScheme: settings.dark === true ? "dark" : "light" },
      createElement(Notifications, { position: "bottom-center" }),
      createElement(
        QueryClientProvider,
        { client: queryClient },
        createElement(Router, {
          hook,
          children: createElement("main", { style: { height: "100%" } }, screens),
        }),
      ),
    ),
  ),
);
