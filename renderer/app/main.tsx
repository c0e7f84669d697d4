// The window's entry: the first questions to the host, styles in their order, what holds for the whole window, and
// the app.

import "../host/first-questions.ts";
import "@fontsource-variable/inter/index.css";
import "@fontsource/jetbrains-mono/latin-400.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "./tokens.css";
import "./base.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { assert } from "../../shared/base/assert.ts";
import { App } from "./App.tsx";

// The window's policy forbids code made from text.
z.config({ jitless: true });

const root = document.getElementById("root");
assert(root !== null, "the page has a root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
