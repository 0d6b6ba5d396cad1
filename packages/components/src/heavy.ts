/** The components of the lazy chunks, all at once: for the server, which draws any page without waiting. */

import { Alert } from "./alert/component.tsx";
import { Avatar } from "./avatar/component.tsx";
import { Dialog } from "./dialog/component.tsx";
import { Form } from "./form/component.tsx";
import { Markdown } from "./markdown/component.tsx";
import { NumberInput } from "./number-input/component.tsx";
import { Progress } from "./progress/component.tsx";
import { RadioGroup } from "./radio-group/component.tsx";
import { type ComponentModule, untyped } from "./registry.ts";
import { Select } from "./select/component.tsx";
import { Slider } from "./slider/component.tsx";
import { Switch } from "./switch/component.tsx";
import { Tab } from "./tab/component.tsx";
import { Table } from "./table/component.tsx";
import { Tabs } from "./tabs/component.tsx";
import { TextArea } from "./text-area/component.tsx";

export const heavy: ComponentModule = {
  Alert: untyped(Alert),
  Avatar: untyped(Avatar),
  Dialog: untyped(Dialog),
  Form: untyped(Form),
  Markdown: untyped(Markdown),
  NumberInput: untyped(NumberInput),
  Progress: untyped(Progress),
  RadioGroup: untyped(RadioGroup),
  Select: untyped(Select),
  Slider: untyped(Slider),
  Switch: untyped(Switch),
  Tab: untyped(Tab),
  Table: untyped(Table),
  Tabs: untyped(Tabs),
  TextArea: untyped(TextArea),
};
