import { Trial } from "../trial";

export class FileUploadTrial extends Trial {}
