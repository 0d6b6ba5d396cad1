/** Code of the visitor's browser, called from the server. */

export function width(): number {
  return innerWidth;
}

export async function later(text: string, times: number): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 30));
  return text.repeat(times);
}

export function mark(colour: string): void {
  document.body.dataset.mark = colour;
}

export function fail(): never {
  throw new Error("no canvas here");
}

export function odd(): unknown {
  const ring: { self?: unknown } = {};
  ring.self = ring;
  return ring;
}
