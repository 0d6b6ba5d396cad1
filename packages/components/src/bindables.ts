/**
 * Which event of a component tells what a person did to a prop: what the renderer must know of the manifests, without
 * their texts. A test holds it against them.
 */
export const bindables: Readonly<Record<string, { readonly prop: string; readonly event: string }>> = {
  Checkbox: { prop: "checked", event: "onChange" },
  Input: { prop: "value", event: "onInput" },
};
