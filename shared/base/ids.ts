// Ids that cannot be mixed up: taking one kind for another does not compile.

declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** A `userId`, or `anon:<anonymousId>` for a person who is not known yet (SEMANTICS.md section 2). */
export type UserId = Brand<string, "UserId">;

/**
 * Of ids that people write into documents. Any text may become one, for the schemas check the documents where they
 * come in; but an id of one kind is never taken for one of another.
 */
type DocumentId<Name extends string> = string & { readonly [brand]?: Name };

export type JourneyId = DocumentId<"JourneyId">;
export type StepId = DocumentId<"StepId">;
export type AudienceId = DocumentId<"AudienceId">;
export type ComputedTraitId = DocumentId<"ComputedTraitId">;
export type DestinationId = DocumentId<"DestinationId">;
