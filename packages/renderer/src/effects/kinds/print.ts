import type { ClientEffect } from "../effect.ts";

export const print: ClientEffect = {
  name: "print",
  run() {
    window.print();
  },
};
