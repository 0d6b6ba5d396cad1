/** What forms are made of: one chunk. */

import { Checkbox } from "../checkbox/component.tsx";
import { CheckboxGroup } from "../checkbox-group/component.tsx";
import { type ComponentModule, untyped } from "../component-module.ts";
import { Form } from "../form/component.tsx";
import { Input } from "../input/component.tsx";
import { NumberInput } from "../number-input/component.tsx";
import { RadioGroup } from "../radio-group/component.tsx";
import { Select } from "../select/component.tsx";
import { Slider } from "../slider/component.tsx";
import { Switch } from "../switch/component.tsx";
import { TextArea } from "../text-area/component.tsx";

export const components = {
  Checkbox: untyped(Checkbox),
  CheckboxGroup: untyped(CheckboxGroup),
  Form: untyped(Form),
  Input: untyped(Input),
  NumberInput: untyped(NumberInput),
  RadioGroup: untyped(RadioGroup),
  Select: untyped(Select),
  Slider: untyped(Slider),
  Switch: untyped(Switch),
  TextArea: untyped(TextArea),
} satisfies ComponentModule;
