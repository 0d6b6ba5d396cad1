import { Trial } from "../trial";

export class AppShellTrial extends Trial {
  collapsed = false;
}
