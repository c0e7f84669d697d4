// A double never answers what it was not written for: a member that is asked for and is not there throws, so that
// nothing is believed to work that was never looked at.

/** `name` for the error. Symbols, and what promises and test tools ask of any object, are let through. */
export function strict<T extends object>(name: string, double: T): T {
  return new Proxy(double, {
    get(target, member, receiver) {
      if (
        typeof member === "symbol" ||
        member in target ||
        ["then", "toJSON", "asymmetricMatch"].includes(member)
      )
        return Reflect.get(target, member, receiver) as unknown;
      throw new Error(`the double of ${name} has no ${member}`);
    },
    set(target, member, value) {
      if (typeof member === "string" && !(member in target))
        throw new Error(`the double of ${name} has no ${member}`);
      return Reflect.set(target, member, value);
    },
  });
}
