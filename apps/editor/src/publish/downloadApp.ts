import { api } from "../api/client.ts";
import { sayFailure } from "../design/index.ts";

/** Gives the app folder as a zip to the browser's downloads. Fetched first: a link to it would show a refusal as a page of JSON. */
export async function downloadApp(app: string): Promise<void> {
  try {
    const { name, zip } = await api.exportApp(app);
    const address = URL.createObjectURL(zip);
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    // The browser reads it after the click.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  } catch (error) {
    sayFailure(error);
  }
}
