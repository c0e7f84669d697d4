// What the window asks as soon as its script runs, before anything of it is made: the answers are on their way while
// it is built. Imported first by the window's entry.

import { followChanges } from "./changes.ts";
import { host } from "./host.ts";
import { keepQueriesFresh, queryClient } from "./query-client.ts";

keepQueriesFresh();
void followChanges();
void queryClient.prefetchQuery({ queryKey: ["preferences"], queryFn: () => host.host.preferences() });
void queryClient.prefetchQuery({ queryKey: ["space"], queryFn: () => host.space.current() });
// A window that opens on a journey asks for that one first.
if (!/^#\/journeys\/./.test(window.location.hash))
  void queryClient.prefetchQuery({ queryKey: ["journeys"], queryFn: () => host.journey.list() });
