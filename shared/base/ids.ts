// Branded ids: mixing two of them up does not compile.

declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type JourneyId = Brand<string, "JourneyId">;
export type StepId = Brand<string, "StepId">;
/** A `userId`, or `anon:<anonymousId>` for a person who is not known yet (SEMANTICS.md section 2). */
export type UserId = Brand<string, "UserId">;
export type AudienceId = Brand<string, "AudienceId">;
export type ComputedTraitId = Brand<string, "ComputedTraitId">;
export type DestinationId = Brand<string, "DestinationId">;
