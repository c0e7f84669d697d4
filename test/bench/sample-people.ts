// The people of all data: each is the same, however many there are.

import type { GenerateOptions } from "../../shared/generate/generate-options.ts";

export const samplePeople = (users: number): GenerateOptions => ({
  scenario: "ecommerce",
  users,
  days: 90,
  seed: 1,
});
