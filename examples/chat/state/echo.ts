/** A bot that needs no network: it says back what it heard, word by word. */
export async function* echo(text: string): AsyncGenerator<string> {
  const words = `You said: ${text}`.split(/\s+/).slice(0, 80);
  for (const [index, word] of words.entries()) {
    await new Promise<void>((resolve) => setTimeout(resolve, 60));
    yield index === 0 ? word : ` ${word}`;
  }
}
