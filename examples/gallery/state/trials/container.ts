import { Trial } from "../trial";

export class ContainerTrial extends Trial {}
