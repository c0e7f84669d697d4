// The whole window: providers around the frame.

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { Router } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { queryClient } from "../host/query-client.ts";
import { ColorScheme } from "./ColorScheme.tsx";
import { Frame } from "./Frame.tsx";
import { cssVariablesResolver, theme } from "./theme.ts";

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <ColorScheme />
        <Notifications position="bottom-center" autoClose={8000} />
        <Router hook={useHashLocation}>
          <Frame />
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  );
}
