/** What every set of pictures needs: a product with apps in it, and browser windows of a given size and appearance. */

import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import type { AppSummary, Environment, RevisionSummary } from "../../apps/editor/src/api/contract.ts";
import { serveImages } from "../../e2e/examples/serve.ts";
import { startProduct } from "../../e2e/product.ts";
import playwright from "../../playwright.config.ts";

const IMAGE_KEY = "sk-local-picture-key";

export type Theme = "light" | "dark";

export interface Look {
  theme: Theme;
  width: number;
  height: number;
}

export interface Studio {
  url: string;
  runtimePort: number;
  /** Makes an app as the dashboard does, with the image service's secrets where it asks for them. */
  createApp(name: string, template?: string): Promise<AppSummary>;
  /** Gives the app's address. */
  publish(app: string, note?: string): Promise<string>;
  /** A window of a person of its own, where `work` takes `pictures`. Nothing is opened when none of them is wanted. */
  visit(look: Look, pictures: readonly string[], work: (page: Page) => Promise<void>): Promise<void>;
  shoot(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts Heddle, the image service and a browser. Pictures go into `folder`; only names that `wanted` lets through. */
export async function openStudio(folder: string, wanted: (name: string) => boolean): Promise<Studio> {
  const images = await serveImages(IMAGE_KEY);
  const product = await startProduct({ HEDDLE_ALLOW_HOSTS: new URL(images.origin).host });
  const browser: Browser = await chromium.launch(playwright.use?.launchOptions);

  async function call<Answer>(method: string, path: string, body: unknown): Promise<Answer> {
    const response = await fetch(`${product.url.replace(/\/$/, "")}${path}`, {
      method,
      headers: { "content-type": "application/json", origin: new URL(product.url).origin },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as Answer;
  }

  return {
    url: product.url,
    runtimePort: product.runtimePort,
    async createApp(name, template) {
      const app = await call<AppSummary>("POST", "/api/apps", { name, template });
      if (template === "image-generator") {
        const secrets = { OPENAI_BASE_URL: images.origin, OPENAI_API_KEY: IMAGE_KEY };
        for (const environment of ["draft", "production"] satisfies Environment[])
          for (const [secret, value] of Object.entries(secrets))
            await call("PUT", `/api/apps/${app.id}/secrets/${environment}/${secret}`, { value });
      }
      return app;
    },
    async publish(app, note = "") {
      return (await call<RevisionSummary>("POST", `/api/apps/${app}/publish`, { note })).url;
    },
    async visit({ theme, width, height }, pictures, work) {
      if (!pictures.some(wanted)) return;
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      try {
        await work(page);
      } finally {
        await context.close();
      }
    },
    async shoot(page, name) {
      if (!wanted(name)) return;
      const path = join(folder, `${name}.png`);
      mkdirSync(dirname(path), { recursive: true });
      await page.evaluate(() => document.fonts.ready);
      // All colours: with a palette, near-whites show patterns that nobody drew.
      const picture = sharp(await page.screenshot({ caret: "hide" }));
      await picture.png({ compressionLevel: 9, adaptiveFiltering: true }).toFile(path);
      process.stdout.write(`${path}\n`);
    },
    async close() {
      await browser.close();
      await product.remove();
      await images.close();
    },
  };
}

export const THEMES: readonly Theme[] = ["light", "dark"];
