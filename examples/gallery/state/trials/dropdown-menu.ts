import { Trial } from "../trial";

export class DropdownMenuTrial extends Trial {}
