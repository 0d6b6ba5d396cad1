import { Trial } from "../trial";

export class AvatarTrial extends Trial {}
