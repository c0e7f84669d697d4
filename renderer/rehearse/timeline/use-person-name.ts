// How somebody is called, by their id; the id itself until that is known, and for whom the space does not know.

import { useQuery } from "@tanstack/react-query";
import { host } from "../../host/host.ts";

/** null: nobody is asked about. */
export function usePersonName(userId: string | null): string | null {
  const { data } = useQuery({
    queryKey: ["personName", userId],
    enabled: userId !== null,
    queryFn: async () => {
      const found = await host.people.find({ text: (userId ?? "").slice(0, 200), limit: 10 });
      return found.find((one) => one.userId === userId)?.name ?? null;
    },
  });
  return data ?? userId;
}
