import type { Page } from "@playwright/test";
import { expect, SERVER_AWAY, serve, test } from "./served-app.ts";

const app = serve("forms");

const sent = (page: Page) => page.locator("#sent");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("23. form submit: every kind of control arrives in one typed object; the URL does not change", async ({
  page,
}) => {
  await app.open(page);
  const address = page.url();
  await press(page, "Send everything");
  await expect(sent(page)).toHaveText(
    JSON.stringify({
      name: "",
      about: "",
      age: null,
      terms: false,
      news: false,
      size: null,
      tone: null,
      days: [],
      volume: 3,
    }),
  );
  await page.getByLabel("Age").fill("36");
  await page.getByLabel("Terms").check();
  await page.getByLabel("News").check();
  await page.getByLabel("Size").selectOption("M");
  await page.getByLabel("Cool").check();
  await page.getByLabel("We").check();
  await page.getByLabel("Mo").check();
  await page.getByLabel("Volume").press("ArrowRight");
  await test.step("Shift+Enter makes a line, Enter submits", async () => {
    await page.getByLabel("About").click();
    await page.keyboard.type("one");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("two");
    await page.getByLabel("Name", { exact: true }).fill("Ada");
    await page.keyboard.press("Enter");
  });
  const everything = {
    name: "Ada",
    about: "one\ntwo",
    age: 36,
    terms: true,
    news: true,
    size: "M",
    tone: "Cool",
    days: ["Mo", "We"],
    volume: 4,
  };
  await expect(sent(page)).toHaveText(JSON.stringify(everything));
  await page.getByLabel("About").press("Enter");
  await expect(page.locator("#count")).toHaveText("3");
  expect(page.url()).toBe(address);
});

test("31. validation: messages on blur, first invalid focused, and the server checks again", async ({
  page,
}) => {
  await app.open(page, "/sign-up");
  const mail = page.getByLabel("Email");
  await test.step("on blur", async () => {
    await mail.click();
    await page.keyboard.press("Tab");
    await expect(mail).toHaveAccessibleDescription("Where can we reach you?");
    await expect(mail).toHaveAttribute("aria-invalid", "true");
    await mail.fill("nobody");
    await expect(mail).toHaveAccessibleDescription("An email address, such as name@example.com.");
    await mail.fill("taken@example.com");
    await expect(mail).not.toHaveAttribute("aria-invalid");
  });
  await test.step("on submit: the first that is wrong", async () => {
    await page.getByLabel("Password").fill("1234");
    await page.getByLabel("Again").fill("123");
    await page.getByLabel("Age").fill("7");
    await press(page, "Sign up");
    await expect(page.getByLabel("Again")).toBeFocused();
    await expect(page.getByRole("alert")).toHaveText(["These differ.", "At least 18."]);
  });
  await test.step("what only the server knows", async () => {
    await page.getByLabel("Again").fill("1234");
    await page.getByLabel("Age").fill("30");
    await press(page, "Sign up");
    await expect(mail).toHaveAccessibleDescription("This address has an account already.");
    await expect(mail).toBeFocused();
    await expect(page.getByLabel("Password")).toHaveValue("1234");
    await mail.fill("odd@example.com");
    await press(page, "Sign up");
    await expect(page.getByLabel("Age")).toHaveAccessibleDescription("Are you sure?");
    await expect(page.getByLabel("Age")).toHaveValue("30");
  });
  await test.step("32. submitted again: defaults return, and what was said is over", async () => {
    await mail.fill("free@example.com");
    await press(page, "Sign up");
    await expect(sent(page)).toHaveText("free@example.com");
    await expect(mail).toHaveValue("");
    await expect(page.getByLabel("Age")).toHaveValue("20");
    await expect(page.getByRole("alert")).toHaveCount(0);
    await mail.fill("second@example.com");
    await page.getByLabel("Password").fill("abcd");
    await page.getByLabel("Again").fill("abcd");
    await press(page, "Sign up");
    await expect(sent(page)).toHaveText("second@example.com");
    await mail.fill("third@example.com");
    await press(page, "Forget");
    await expect(mail).toHaveValue("");
  });
  await test.step("a button that waits until nothing is wrong", async () => {
    const add = page.getByRole("button", { name: "Add tag" });
    await expect(add).toBeDisabled();
    await page.getByLabel("Tag").fill("B");
    await expect(add).toBeDisabled();
    await page.getByLabel("Tag").fill("b");
    await add.click();
    await expect(sent(page)).toHaveText('inner {"tag":"b"}');
  });
});

test("31. validation: a submit that was forged on its way is refused, and the fields are named", async ({
  page,
}) => {
  const forged = { mail: "nobody", word: "12", repeat: "1", age: 7 };
  const refusals: unknown[][] = [];
  await page.routeWebSocket(/_heddle\/socket/, (client) => {
    const server = client.connectToServer();
    client.onMessage((message) => {
      const [letter, ...rest] = JSON.parse(String(message)) as unknown[];
      const isSubmit = letter === "e" && typeof rest[3] === "object" && rest[3] !== null;
      server.send(isSubmit ? JSON.stringify([letter, ...rest.slice(0, 3), forged]) : message);
    });
    server.onMessage((message) => {
      const frame = JSON.parse(String(message)) as unknown[];
      if (frame[0] === "r") refusals.push(frame);
      client.send(message);
    });
  });
  await app.open(page, "/sign-up");
  await page.getByLabel("Email").fill("a@b.c");
  await page.getByLabel("Password").fill("1234");
  await page.getByLabel("Again").fill("1234");
  await press(page, "Sign up");
  for (const label of ["Email", "Password", "Again", "Age"])
    await expect(page.getByLabel(label)).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Again")).toHaveAccessibleDescription("These differ.");
  await expect(page.getByLabel("Age")).toHaveAccessibleDescription("At least 18.");
  expect(refusals.map(([, , code]) => code)).toEqual(["invalid"]);
  await expect(sent(page)).toHaveText("nothing");
  await expect(page.locator("#count")).toHaveText("0");
});

test("34. steps keep their values back and forth; a form in a dialog inside a form is submitted alone", async ({
  page,
}) => {
  await app.open(page, "/steps");
  for (const label of ["First", "Second"]) {
    await page.getByLabel(label).fill(label.toLowerCase());
    await press(page, "Next");
  }
  await page.getByLabel("Third").fill("third");
  await press(page, "Back");
  await expect(page.getByLabel("Second")).toHaveValue("second");
  await press(page, "Back");
  await expect(page.getByLabel("First")).toHaveValue("first");
  await press(page, "Finish");
  await expect(sent(page)).toHaveText('{"first":"first","second":"second","third":"third"}');
  await page.getByLabel("Title").fill("outer");
  await press(page, "Tags");
  const tag = page.getByRole("textbox", { name: "Tag" });
  await press(page, "Add");
  await expect(tag).toHaveAccessibleDescription("Fill this in.");
  await tag.fill("inner");
  await page.keyboard.press("Enter");
  await expect(sent(page)).toHaveText('inner {"tag":"inner"}');
});

test("typed text stays over a restart of the server", async ({ page, consoles }) => {
  consoles.allow(...SERVER_AWAY);
  await app.open(page, "/sign-up");
  await page.getByLabel("Email").fill("a@b.c");
  await app.stop("SIGKILL");
  await page.getByLabel("Password").fill("1234");
  await app.start();
  await page.getByLabel("Again").fill("1234");
  await expect(page.getByText("Connection lost")).toBeHidden({ timeout: 20_000 });
  await press(page, "Sign up");
  await expect(sent(page)).toHaveText("a@b.c", { timeout: 20_000 });
});
