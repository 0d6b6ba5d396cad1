import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { expect, type Page, test } from "../test.ts";
import { EditorDriver } from "./driver.ts";

/** Shows how long the secret is: the page has to use it without showing it. */
const FILES = {
  "heddle.json": JSON.stringify({ schemaVersion: 1, name: "Keyed" }),
  "state/vault.ts": `import { State } from "heddle";

export class Vault extends State {
  length = "unknown";

  async look() {
    const key = await this.secrets.get("API_KEY");
    this.length = key === null ? "none" : \`\${key.length} characters\`;
  }
}
`,
  "pages/index.tsx": `import { page, use } from "heddle";
import { Button, Heading, VStack } from "heddle/components";
import { Vault } from "../state/vault";

export default page({ title: "Keyed" }, () => {
  const vault = use(Vault);
  return (
    <VStack>
      <Heading>{vault.length}</Heading>
      <Button onClick={vault.look}>Look</Button>
    </VStack>
  );
});
`,
};

let folder = "";
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "heddle-secrets-"));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function importKeyed(page: Page): Promise<EditorDriver> {
  const zip = join(folder, "keyed.zip");
  writeFileSync(
    zip,
    zipSync(
      Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path, new TextEncoder().encode(text)])),
    ),
  );
  await page.goto(process.env.HEDDLE_URL ?? "");
  await page.getByRole("button", { name: "Import" }).click();
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("menuitem", { name: "A zip file" }).click();
  await (await chosen).setFiles(zip);
  await page.waitForURL(/\/apps\//);
  const editor = new EditorDriver(page);
  await editor.isLive();
  return editor;
}

test("a secret is set per environment, used by handlers, and never shown again", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const editor = await importKeyed(page);
  const heading = editor.canvas.getByRole("heading");
  const look = () => editor.canvas.getByRole("button", { name: "Look" }).click();
  const set = async (value: string) => {
    await page.getByLabel("Name of the secret").fill("API_KEY");
    await page.getByLabel("Value of the secret").fill(value);
    await page.getByRole("button", { name: "Set secret" }).click();
    await expect(page.getByLabel("Value of the secret")).toHaveValue("");
  };
  const heard: string[] = [];
  page.on("response", async (response) => {
    if (response.url().includes("/secrets/")) heard.push(await response.text().catch(() => ""));
  });
  await editor.mode("Interact");
  await look();
  await expect(heading).toHaveText("none");

  await test.step("of the draft", async () => {
    await editor.panel("Secrets");
    await expect(page.getByText("No secrets for draft")).toBeVisible();
    await page.getByLabel("Name of the secret").fill("not a name");
    await expect(page.getByText("Letters, digits and _ only")).toBeVisible();
    await set("s3cret-draft");
    await expect(page.getByRole("list", { name: "Secrets of draft" })).toContainText("API_KEY");
    await look();
    await expect(heading).toHaveText("12 characters");
  });

  await test.step("of the published app", async () => {
    const address = await editor.publish();
    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto(address);
    await visitor.getByRole("button", { name: "Look" }).click();
    await expect(visitor.getByRole("heading")).toHaveText("none");
    await page.getByLabel("Environment").getByText("Production").click();
    await expect(page.getByText("No secrets for production")).toBeVisible();
    await set("s3cret-of-production");
    await visitor.getByRole("button", { name: "Look" }).click();
    await expect(visitor.getByRole("heading")).toHaveText("20 characters");
  });

  await test.step("never shown again", async () => {
    await page.reload();
    await editor.isLive();
    await editor.panel("Secrets");
    await expect(page.getByRole("list", { name: "Secrets of draft" })).toContainText("API_KEY");
    expect(await page.content()).not.toContain("s3cret");
    expect(heard.length).toBeGreaterThan(2);
    expect(heard.join()).not.toContain("s3cret");
  });

  await test.step("removed", async () => {
    await page.getByRole("button", { name: "Remove API_KEY" }).click();
    await expect(page.getByText("No secrets for draft")).toBeVisible();
    await editor.mode("Interact");
    await look();
    await expect(heading).toHaveText("none");
  });
});
