import { State } from "heddle";

interface ImageReply {
  data?: { url?: string; b64_json?: string }[];
  error?: { message?: string };
}

/** The model, and what it is asked for: it gives bytes, not addresses, so small ones. */
const MODEL = { model: "gpt-image-1", output_format: "webp", output_compression: 70 };

export class Images extends State {
  prompt = "";
  imageUrl = "";
  processing = false;

  async *generate() {
    const prompt = this.prompt.trim();
    if (prompt === "") {
      this.ui.toast("Describe the image first.", "warning");
      return;
    }
    this.processing = true;
    yield;
    try {
      this.imageUrl = await this.draw(prompt);
    } catch (error) {
      this.ui.toast(error instanceof Error ? error.message : "The image could not be made.", "error");
    } finally {
      this.processing = false;
    }
  }

  /** Asks any image service that speaks OpenAI's API; gives an address that an image can show. */
  private async draw(prompt: string): Promise<string> {
    const key = await this.secrets.get("OPENAI_API_KEY");
    const base = (await this.secrets.get("OPENAI_BASE_URL")) ?? "https://api.openai.com/v1";
    if (!key) throw new Error("Set the secret OPENAI_API_KEY first.");
    const response = await fetch(`${base.replace(/\/+$/, "")}/images/generations`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
      body: JSON.stringify({ ...MODEL, prompt, n: 1, size: "1024x1024" }),
      signal: this.signal,
    });
    const reply = await response.json<ImageReply>();
    if (!response.ok)
      throw new Error(reply.error?.message ?? `The image service answered ${response.status}.`);
    const image = reply.data?.[0];
    if (image?.b64_json) return `data:${imageType(image.b64_json)};base64,${image.b64_json}`;
    if (image?.url) return image.url;
    throw new Error("The image service sent no image.");
  }
}

/** The first bytes tell pictures apart. */
function imageType(base64: string): string {
  if (base64.startsWith("/9j/")) return "image/jpeg";
  return base64.startsWith("UklGR") ? "image/webp" : "image/png";
}
