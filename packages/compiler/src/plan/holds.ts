import type { ValueType } from "@heddle/state-engine/program";

/**
 * Can every value of the old type be held by the new one? Where the text of the code does not say what a type is, yes: the session's
 * restore looks at the values themselves, by kind.
 */
export function holds(next: ValueType, old: ValueType): boolean {
  if (next.is === "unknown" || old.is === "unknown") return true;
  if (old.is === "union") return old.of.every((one) => holds(next, one));
  if (next.is === "union") return next.of.some((one) => holds(one, old)) || holdsBoth(next.of, old);
  if (old.is === "literal") return holdsLiteral(next, old.value);
  switch (next.is) {
    case "list":
    case "set":
      return old.is === next.is && holds(next.of, old.of);
    case "map":
      return old.is === "map" && holds(next.keys, old.keys) && holds(next.of, old.of);
    case "record":
      return old.is === "record"
        ? holds(next.of, old.of)
        : old.is === "object" && Object.values(old.members).every(({ type }) => holds(next.of, type));
    case "object":
      return old.is === "object" && holdsMembers(next, old);
    default:
      return old.is === next.is;
  }
}

function holdsLiteral(next: ValueType, value: string | number | boolean): boolean {
  if (next.is === "literal") return next.value === value;
  return next.is === (typeof value === "string" ? "text" : typeof value);
}

/** `true | false` is a boolean. */
function holdsBoth(types: readonly ValueType[], old: ValueType): boolean {
  return (
    old.is === "boolean" && [true, false].every((value) => types.some((one) => holdsLiteral(one, value)))
  );
}

type ObjectType = ValueType & { is: "object" };

/** Members that the new type does not name do no harm. */
function holdsMembers(next: ObjectType, old: ObjectType): boolean {
  return Object.entries(next.members).every(([name, member]) => {
    const before = Object.hasOwn(old.members, name) ? old.members[name] : undefined;
    if (!before) return member.optional === true || holds(member.type, { is: "undefined" });
    if (before.optional && !member.optional && !holds(member.type, { is: "undefined" })) return false;
    return member.optional && isUndefined(before.type) ? true : holds(member.type, before.type);
  });
}

function isUndefined(type: ValueType): boolean {
  return type.is === "undefined";
}
