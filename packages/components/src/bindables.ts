/**
 * Which event of a component tells what a person did to a prop: what the renderer must know of the manifests, without
 * their texts. A test holds it against them.
 */
export const bindables: Readonly<Record<string, { readonly prop: string; readonly event: string }>> = {
  Accordion: { prop: "value", event: "onChange" },
  Checkbox: { prop: "checked", event: "onChange" },
  CheckboxGroup: { prop: "value", event: "onChange" },
  DatePicker: { prop: "value", event: "onChange" },
  Dialog: { prop: "open", event: "onOpenChange" },
  Drawer: { prop: "open", event: "onOpenChange" },
  Input: { prop: "value", event: "onInput" },
  NumberInput: { prop: "value", event: "onInput" },
  RadioGroup: { prop: "value", event: "onChange" },
  Select: { prop: "value", event: "onChange" },
  Slider: { prop: "value", event: "onInput" },
  Switch: { prop: "checked", event: "onChange" },
  Tabs: { prop: "value", event: "onChange" },
  TextArea: { prop: "value", event: "onInput" },
};
