import { type Product, startProduct } from "../product.ts";
import { type Browser, expect, type Page, test } from "../test.ts";
import { EditorDriver } from "./driver.ts";

const PASSWORD = "correct horse battery";
let product: Product;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  // Listens for others too; the test itself comes by way of loopback.
  product = await startProduct({ HOST: "0.0.0.0", HEDDLE_TRUST_AUTHORS: "1" });
});
test.afterAll(() => product.remove());

async function someone(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function finishSetup(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Email").fill(`${name.toLowerCase()}@example.com`);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Create account" }).click();
}

async function openPeople(owner: Page): Promise<void> {
  await owner.getByRole("button", { name: "Account: Olga" }).click();
  await owner.getByRole("menuitem", { name: "People and invitations" }).click();
}

/** Invites somebody from the dashboard and gives the link that is shown. */
async function invite(owner: Page, email: string, role: "Editor" | "Viewer"): Promise<string> {
  const form = owner.getByRole("form", { name: "Invite someone" });
  await form.getByLabel("Email").fill(email);
  await form.getByLabel("Role").click();
  await owner.getByRole("option", { name: role }).click();
  await form.getByRole("button", { name: "Invite" }).click();
  const link = owner.getByLabel(`Invitation link for ${email}`);
  await expect(link).toHaveValue(/\/invite\?token=/);
  return link.inputValue();
}

async function join(page: Page, link: string, name: string, password = PASSWORD): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("heading", { name: "Apps", level: 1 })).toBeVisible();
}

/** What the server says to a change that the page's own controls do not offer. */
async function tries(page: Page, method: "PATCH" | "DELETE" | "POST", path: string): Promise<number> {
  const answer = await page.request.fetch(product.url + path, {
    method,
    headers: { origin: product.url },
    ...(method === "DELETE" ? {} : { data: { name: "Changed", note: "" } }),
  });
  return answer.status();
}

test("the owner sets up once and invites; roles and removals count at once, in every open window", async ({
  browser,
  consoles,
}) => {
  test.setTimeout(240_000);
  consoles.allow({
    text: /^Failed to load resource: the server responded with a status of 4\d\d /,
    at: /\/api\/(setup|invitations\/accept)$/,
    because: "a token that is guessed, used up or withdrawn is refused, and the page says so",
  });
  const [olga, vera, edda] = [await someone(browser), await someone(browser), await someone(browser)];

  await test.step("the start says what is missing for others, and prints the set-up link", async () => {
    expect(product.log()).toMatch(/Only this machine reaches .*PUBLIC_URL.*APPS_DOMAIN/);
  });
  const link = /http:\/\/\S+\/setup\?token=[\w-]+/.exec(product.log())![0];

  await test.step("nobody comes in before set-up, nor with another token", async () => {
    await olga.goto(product.url);
    await expect(olga.getByRole("heading", { name: "Set up Heddle" })).toBeVisible();
    await finishSetup(olga, `${product.url}/setup?token=guessed`, "Mallory");
    await expect(olga.getByText("This set-up token is not valid")).toBeVisible();
  });

  await test.step("the token makes the owner, once", async () => {
    await finishSetup(olga, link, "Olga");
    await expect(olga.getByRole("heading", { name: "Apps", level: 1 })).toBeVisible();
    await finishSetup(vera, link, "Mallory");
    await expect(vera.getByText("This set-up token is not valid")).toBeVisible();
  });

  const owner = await EditorDriver.create(olga, "Shared", product.url);
  const address = olga.url();
  const app = new URL(address).pathname.split("/")[2]!;
  await owner.drag("Heading", 0.1);
  await owner.isSaved();

  await test.step("a viewer and an editor are invited and join", async () => {
    await olga.goto(product.url);
    await openPeople(olga);
    const lost = await invite(olga, "vera@example.com", "Viewer");
    await olga.reload();
    await openPeople(olga);
    await expect(olga.getByText("Invited as viewer, its link works for 7 more days")).toBeVisible();
    await olga.getByRole("button", { name: "New link for vera@example.com" }).click();
    const shown = olga.getByLabel("Invitation link for vera@example.com");
    await expect(shown).toHaveValue(/\/invite\?token=/);
    const forVera = await shown.inputValue();
    await vera.goto(lost);
    await vera.getByLabel("Your name").fill("Vera");
    await vera.getByLabel("Password").fill(PASSWORD);
    await vera.getByRole("button", { name: "Join" }).click();
    await expect(vera.getByText("was withdrawn or has expired")).toBeVisible();
    const forEdda = await invite(olga, "edda@example.com", "Editor");
    await join(vera, forVera, "Vera");
    await join(edda, forEdda, "Edda");
    await edda.goto(forVera);
    await edda.getByLabel("Your name").fill("Twice");
    await edda.getByLabel("Password").fill(PASSWORD);
    await edda.getByRole("button", { name: "Join" }).click();
    await expect(edda.getByText("This invitation was used")).toBeVisible();
  });

  const editor = await EditorDriver.open(edda, address);
  await test.step("the viewer sees what the editor does, and cannot change it", async () => {
    await expect(vera.getByRole("button", { name: "New app" })).toHaveCount(0);
    await expect(vera.getByRole("button", { name: "Import" })).toHaveCount(0);
    const viewer = await EditorDriver.open(vera, address);
    await editor.select(/Heading/);
    await editor.setValue("Text", "From Edda");
    await expect(viewer.canvas.getByRole("heading")).toHaveText("From Edda");
    await viewer.select(/Heading/);
    await expect(vera.getByLabel("Inspector").getByLabel("Text", { exact: true })).not.toBeEditable();
    await expect(vera.getByRole("button", { name: "Publish", exact: true })).toBeDisabled();
    await viewer.panel("Insert");
    await expect(vera.getByRole("button", { name: "Insert Heading", exact: true })).toBeDisabled();
    expect(await tries(vera, "PATCH", `/api/apps/${app}`)).toBe(403);
    expect(await tries(vera, "POST", `/api/apps/${app}/publish`)).toBe(403);
    expect(await tries(vera, "DELETE", `/api/apps/${app}`)).toBe(403);
    expect(await tries(vera, "POST", "/api/invitations")).toBe(403);
  });

  const members = olga.getByRole("list", { name: "Members" });
  const setRole = async (name: string, role: string) => {
    await members.getByLabel(`Role of ${name}`).click();
    await olga.getByRole("option", { name: role }).click();
    await expect(members.getByLabel(`Role of ${name}`)).toHaveText(role);
  };

  await test.step("a change of role counts at once in the open editor", async () => {
    await olga.reload();
    await openPeople(olga);
    await setRole("Vera", "Editor");
    await expect(vera.getByRole("button", { name: "Publish", exact: true })).toBeEnabled();
    const viewer = new EditorDriver(vera);
    await viewer.select(/Heading/);
    await viewer.setValue("Text", "From Vera");
    await expect(editor.canvas.getByRole("heading")).toHaveText("From Vera");
    await setRole("Edda", "Viewer");
    await expect(edda.getByRole("button", { name: "Publish", exact: true })).toBeDisabled();
    await expect(edda.getByLabel("Inspector").getByLabel("Text", { exact: true })).not.toBeEditable();
    expect(await tries(edda, "PATCH", `/api/apps/${app}`)).toBe(403);
  });

  await test.step("who is removed is out at once: the editor says so and the draft closes", async () => {
    const draft = await edda.locator("iframe").getAttribute("src");
    await olga.getByRole("button", { name: "Remove Edda" }).click();
    await olga.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
    await expect(members.getByText("edda@example.com")).toHaveCount(0);
    await expect(edda.getByText("Your access to this app has ended.")).toBeVisible();
    await expect(editor.canvas.getByText("This page was closed by the server.")).toBeVisible();
    expect(await tries(edda, "PATCH", `/api/apps/${app}`)).toBe(401);
    consoles.allow({
      text: /^Failed to load resource: the server responded with a status of 403 /,
      at: /\/\/draft-[^/]+\/\?heddle-draft=/,
      because: "the draft refuses whoever was removed",
    });
    const direct = await edda.context().newPage();
    expect((await direct.goto(draft!))?.status()).toBe(403);
    await edda.reload();
    await expect(edda.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await signIn(edda, "edda@example.com", PASSWORD);
    await expect(edda).not.toHaveURL(/\/apps\//);
  });

  await test.step("who was removed comes back by an invitation, with a password of today", async () => {
    await olga.reload();
    await openPeople(olga);
    const link = await invite(olga, "edda@example.com", "Editor");
    await join(edda, link, "Edda", "a password of today");
    await EditorDriver.open(edda, address);
    await expect(edda.getByRole("button", { name: "Publish", exact: true })).toBeEnabled();
  });

  await test.step("sign out closes the draft; a wrong password is told; signing in goes on where one was", async () => {
    const second = await EditorDriver.open(await vera.context().newPage(), address);
    await vera.goto(product.url);
    await vera.getByRole("button", { name: "Account: Vera" }).click();
    await vera.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(vera.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await expect(second.page.getByText("Your access to this app has ended.")).toBeVisible();
    await vera.goto(address);
    await expect(vera.getByRole("heading", { name: "Sign in" })).toBeVisible();
    consoles.allow({
      text: /^Failed to load resource: the server responded with a status of 401 /,
      at: /\/sign-in\/email$/,
      because: "the password is wrong",
    });
    await signIn(vera, "vera@example.com", "not the password");
    await expect(vera.getByText("The e-mail address or the password is wrong.")).toBeVisible();
    await signIn(vera, "vera@example.com", PASSWORD);
    await vera.waitForURL(address);
    const again = new EditorDriver(vera);
    await again.isLive();
    await expect(again.canvas.getByRole("heading")).toHaveText("From Vera");
  });
});
