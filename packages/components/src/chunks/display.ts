/** What shows data and state, and the rarer layouts: one chunk. */

import { Alert } from "../alert/component.tsx";
import { Avatar } from "../avatar/component.tsx";
import { Badge } from "../badge/component.tsx";
import { type ComponentModule, untyped } from "../component-module.ts";
import { Container } from "../container/component.tsx";
import { Divider } from "../divider/component.tsx";
import { Grid } from "../grid/component.tsx";
import { Image } from "../image/component.tsx";
import { Progress } from "../progress/component.tsx";
import { Spacer } from "../spacer/component.tsx";
import { Table } from "../table/component.tsx";

export const components = {
  Alert: untyped(Alert),
  Avatar: untyped(Avatar),
  Badge: untyped(Badge),
  Container: untyped(Container),
  Divider: untyped(Divider),
  Grid: untyped(Grid),
  Image: untyped(Image),
  Progress: untyped(Progress),
  Spacer: untyped(Spacer),
  Table: untyped(Table),
} satisfies ComponentModule;
