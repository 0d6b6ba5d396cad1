import { Trial } from "../trial";

export class NavbarTrial extends Trial {}
