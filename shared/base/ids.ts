// Branded ids: mixing two of them up does not compile.

declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** A `userId`, or `anon:<anonymousId>` for a person who is not known yet (SEMANTICS.md section 2). */
export type UserId = Brand<string, "UserId">;
