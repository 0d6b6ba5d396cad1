import { expect, type Page, type WebSocketRoute } from "@playwright/test";
import { EditorDriver } from "../../e2e/editor/driver.ts";
import { openLive } from "../../e2e/examples/serve.ts";
import { type Studio, THEMES } from "./studio.ts";

const SIZE = { width: 1280, height: 800 };

const BROKEN = `import { State } from "heddle";

export class Counter extends State {
  count = 0;

  increment() {
    this.count += "one";
    this.total = ;
  }
}
`;

const FAILING = `import { State } from "heddle";

export class Counter extends State {
  count = 0;

  increment() {
    console.log("counting on from", this.count);
    throw new Error("The counter is stuck.");
  }

  decrement() {
    this.count -= 1;
  }

  reset() {
    this.count = 0;
  }
}
`;

/** What people see when something is wrong. */
export async function failurePictures(studio: Studio): Promise<void> {
  const editorAt = (app: string) => new URL(`/apps/${app}/`, studio.url).href;
  for (const theme of THEMES) {
    const app = await studio.createApp(`Stuck counter ${theme}`, "counter");
    const address = await studio.publish(app.id);
    await studio.visit(
      { theme, ...SIZE },
      ["broken-code", "problems", "handler", "offline"].map((name) => `failures/${name}-${theme}`),
      async (page) => {
        const line = await openLine(page);
        const editor = await EditorDriver.open(page, editorAt(app.id));
        await page.getByRole("tab", { name: "counter.ts" }).click();
        await editor.writeCode(BROKEN);
        const problems = page.getByRole("tab", { name: /Problems/ });
        await expect(problems).not.toHaveText(/0/);
        await studio.shoot(page, `failures/broken-code-${theme}`);
        await problems.click();
        await studio.shoot(page, `failures/problems-${theme}`);
        await page.getByRole("tab", { name: "counter.ts" }).click();
        await editor.writeCode(FAILING);
        await expect(problems).toHaveText(/0/);
        await editor.isSaved();
        await editor.mode("Interact");
        // Until the new code is in the live session, a click still counts.
        await expect(async () => {
          await editor.canvas.getByRole("button", { name: "Increase" }).click();
          await expect(page.getByRole("tab", { name: /^Log/ })).not.toHaveText(/Log0/, { timeout: 1000 });
        }).toPass({ timeout: 20_000 });
        await page.getByRole("tab", { name: /Log/ }).click();
        await studio.shoot(page, `failures/handler-${theme}`);
        await editor.mode("Edit");
        line.cut();
        await editor.select(/Increase/);
        await editor.setValue("Label", "Increase it");
        await expect(page.getByText("Offline, edits kept here")).toBeVisible({ timeout: 30_000 });
        await studio.shoot(page, `failures/offline-${theme}`);
      },
    );
    await studio.visit(
      { theme, ...SIZE },
      ["no-such-app", "editor-404"].map((name) => `failures/${name}-${theme}`),
      async (page) => {
        await page.goto(new URL("/apps/aaaaaaaaaaaaaaaa/", studio.url).href);
        await expect(page.getByRole("heading").first()).toBeVisible();
        await studio.shoot(page, `failures/no-such-app-${theme}`);
        await page.goto(new URL("/nothing-here", studio.url).href);
        await studio.shoot(page, `failures/editor-404-${theme}`);
      },
    );
    await studio.visit(
      { theme, ...SIZE },
      ["page-404", "not-published", "visitor-offline"].map((name) => `failures/${name}-${theme}`),
      async (page) => {
        await page.goto(new URL("/nowhere", address).href);
        await studio.shoot(page, `failures/page-404-${theme}`);
        await page.goto(address.replace(/\/\/[^.]+\./, "//never-published."));
        await studio.shoot(page, `failures/not-published-${theme}`);
        const line = await openLine(page);
        await page.goto(address);
        await page.getByRole("button", { name: "Increase" }).click();
        await expect(page.locator("#count")).toHaveText("1");
        line.cut();
        await page.getByRole("button", { name: "Increase" }).click();
        await expect(page.getByText(/connect/i).first()).toBeVisible({ timeout: 30_000 });
        await studio.shoot(page, `failures/visitor-offline-${theme}`);
      },
    );
    await studio.visit(
      { theme, ...SIZE },
      ["visitor-toast"].map((name) => `failures/${name}-${theme}`),
      async (page) => {
        const failing = await studio.createApp(`Failing ${theme}`, "counter");
        const editor = await EditorDriver.open(page, editorAt(failing.id));
        await page.getByRole("tab", { name: "counter.ts" }).click();
        await editor.writeCode(FAILING);
        await editor.isSaved();
        const failingAddress = await studio.publish(failing.id);
        await openLive(page, failingAddress);
        await page.getByRole("button", { name: "Increase" }).click();
        await expect(page.getByRole("status").or(page.getByRole("alert")).first()).toBeVisible();
        await studio.shoot(page, `failures/visitor-toast-${theme}`);
      },
    );
  }
}

/** The page's sockets, which can be cut as a network that goes away does. */
async function openLine(page: Page): Promise<{ cut(): void }> {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  await page.routeWebSocket(/./, (socket) => {
    if (isCut) {
      void socket.close();
      return;
    }
    socket.connectToServer();
    open.add(socket);
  });
  return {
    cut() {
      isCut = true;
      for (const socket of open) void socket.close();
    },
  };
}
