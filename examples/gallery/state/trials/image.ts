import { Trial } from "../trial";

export class ImageTrial extends Trial {}
