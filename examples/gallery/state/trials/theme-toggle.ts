import { Trial } from "../trial";

export class ThemeToggleTrial extends Trial {}
