import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "../test.ts";
import { EditorDriver } from "./driver.ts";

const ABOUT = `import { page } from "heddle";
import { Text } from "heddle/components";

export default page({ title: "About" }, () => <Text>All about it</Text>);
`;

const start = (host: string) => `import { page } from "heddle";
import { Iframe, VStack } from "heddle/components";

export default page({ title: "Frames" }, () => (
  <VStack>
    <Iframe src="http://${host}/film" title="Film" height={120} />
    <Iframe src="/about" title="About us" height={120} />
  </VStack>
));
`;

test("a frame's host is named where it is not allowed, allowed with one click, and shown, also when it is published", async ({
  page,
  browser,
  consoles,
}) => {
  consoles.allow(
    {
      text: /^Blocked script execution in .* sandboxed/,
      because: "a page of the app itself in a frame is kept from its scripts",
    },
    {
      text: /^Framing 'http:\/\/127\.0\.0\.1:\d+\/' violates .*"frame-src 'self'"/,
      because:
        "the host was allowed a moment ago, and the canvas is about to be loaded anew with its new policy",
    },
  );
  const site = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(
      '<!doctype html><html lang="en"><title>Film</title><link rel="icon" href="data:,"><h1>A film</h1></html>',
    );
  });
  await new Promise<void>((listening) => site.listen(0, "127.0.0.1", listening));
  const host = `127.0.0.1:${String((site.address() as AddressInfo).port)}`;
  const editor = await EditorDriver.fromFiles(page, "Frames", {
    "pages/index.tsx": start(host),
    "pages/about.tsx": ABOUT,
  });
  const film = editor.canvas.frameLocator('iframe[title="Film"]').getByRole("heading", { name: "A film" });

  await test.step("the canvas and the problems name the host and the setting", async () => {
    await expect(editor.canvas.getByText(`${host} is not shown here`)).toBeVisible();
    await expect(
      editor.canvas.getByText(`Add ${host} in the app's settings, under Sites in frames`),
    ).toBeVisible();
    await page.getByRole("tab", { name: /^Problems/ }).click();
    const problems = page.getByRole("list", { name: "Problems" });
    await problems.getByRole("button", { name: `Allow ${host}` }).click();
    await expect(film).toBeVisible();
    await editor.panel("Settings");
    await expect(page.getByRole("list", { name: "Allowed hosts of frames" })).toContainText(host);
  });

  await test.step("a draft shows pages of its own", async () => {
    const about = editor.canvas.frameLocator('iframe[title="About us"]');
    await expect(about.getByText("All about it")).toBeVisible();
  });

  await test.step("the published app shows both, and its policy lists the host", async () => {
    const visitor = await (await browser.newContext()).newPage();
    const response = await visitor.goto(await editor.publish());
    expect(response?.headers()["content-security-policy"]).toContain(`frame-src 'self' ${host};`);
    await expect(visitor.frameLocator('iframe[title="Film"]').getByText("A film")).toBeVisible();
    await expect(visitor.frameLocator('iframe[title="About us"]').getByText("All about it")).toBeVisible();
  });
  site.close();
});
