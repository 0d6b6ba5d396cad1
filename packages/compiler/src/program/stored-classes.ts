import type { FieldShape, StoredClass } from "@heddle/state-engine/program";
import {
  allMembers,
  findMember,
  type ParsedLogic,
  type StateClass,
  type StateMember,
} from "./state-classes.ts";
import { TypeReader, unionOf } from "./value-types.ts";

/** What sessions store of each state class, by its id. */
export function storedClasses({
  states,
  types,
}: Pick<ParsedLogic, "states" | "types">): Record<string, StoredClass> {
  return Object.fromEntries(
    states.map((state) => {
      const fields = [...allMembers(state)]
        .filter(([, member]) => member.kind === "field" && !member.callable && !member.computed)
        .map(([name, member]) => {
          const file = findMember(state, name)?.owner.file ?? state.file;
          return [name, storedField(member, new TypeReader(file, types))] as const;
        });
      const stored: StoredClass = {
        fields: Object.fromEntries(fields),
        ...(migrates(state) ? { migrates: true as const } : {}),
      };
      return [state.id, stored];
    }),
  );
}

function migrates(state: StateClass): boolean {
  for (let owner: StateClass | null = state; owner; owner = owner.parent) if (owner.migrates) return true;
  return false;
}

function storedField({ syntax }: StateMember, reader: TypeReader): FieldShape {
  if (syntax.type !== "ClassProperty" && syntax.type !== "ClassPrivateProperty")
    return { type: { is: "unknown" } };
  const { value, typeAnnotation } = syntax;
  const call = value?.type === "CallExpression" ? value : null;
  const wrapper = call?.callee.type === "Identifier" ? reader.ofHeddle(call.callee.name) : null;
  const declared =
    typeAnnotation?.type === "TSTypeAnnotation" ? reader.ofType(typeAnnotation.typeAnnotation) : null;
  const [given] = wrapper === null ? [] : reader.argumentsOf(call?.typeArguments);
  const type = declared ?? given ?? reader.ofValue(wrapper === null ? value : call?.arguments[0]);
  const isOptional = "optional" in syntax && syntax.optional === true;
  return {
    type: isOptional ? unionOf([type, { is: "undefined" }]) : type,
    ...(wrapper === null ? {} : { wrapper }),
  };
}
