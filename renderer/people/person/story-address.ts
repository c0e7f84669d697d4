// Where a person's own story in a kept rehearsal is.

export const storyAddress = (journey: string, rehearsal: number, userId: string): string =>
  `/journeys/${encodeURIComponent(journey)}/rehearse?${new URLSearchParams({
    rehearsal: String(rehearsal),
    person: userId,
  }).toString()}`;
