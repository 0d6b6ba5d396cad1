import type { Serve } from "../serve.ts";
import { chatBehaves } from "./chat.ts";
import { counterBehaves } from "./counter.ts";
import { imageGeneratorBehaves } from "./image-generator.ts";
import { todoBehaves } from "./todo.ts";

/** By example, the tests of what it does; they are the same for its folder and for its export. */
export const BEHAVIOURS: Record<string, (serve: Serve) => void> = {
  counter: counterBehaves,
  todo: todoBehaves,
  chat: chatBehaves,
  "image-generator": imageGeneratorBehaves,
};
