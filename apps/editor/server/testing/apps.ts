/** Apps through the API, as tests make, change and read them. */

import { documentToApp } from "@heddle/document";
import type { App } from "@heddle/schema";
import type { ApiError, AppSummary } from "../../src/api/contract.ts";
import { type TestBrowser, until } from "./editor.ts";

/** One pixel. */
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

export class TestApps {
  readonly #browser: TestBrowser;

  constructor(browser: TestBrowser) {
    this.#browser = browser;
  }

  async create(name: string): Promise<AppSummary> {
    const { status, body } = await this.#browser.post<AppSummary & ApiError>("/api/apps", { name });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body;
  }

  async operate(app: string, operation: string, input: unknown): Promise<unknown> {
    const { status, body } = await this.#browser.post<{ value: unknown } & ApiError>(
      `/api/apps/${app}/operations/${operation}`,
      input,
    );
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body.value;
  }

  /** The app as its document says it is. */
  async content(app: string): Promise<App> {
    const connection = this.#browser.open(app);
    await until(() => connection.state.loaded, "loaded");
    const read = documentToApp(connection.doc);
    connection.destroy();
    return read;
  }

  async withPage(name: string): Promise<{ id: string; page: string }> {
    const { id } = await this.create(name);
    return { id, page: Object.keys((await this.content(id)).pages)[0]! };
  }
}
