import { expect, test } from "../test.ts";
import { EditorDriver } from "./driver.ts";

const PAGE = `import { Button, Heading, VStack } from "heddle/components";
import { page } from "heddle";

export default page({ title: "Themes" }, () => {
  return (
    <VStack>
      <Heading>Hello</Heading>
      <Button>Save</Button>
    </VStack>
  );
});
`;

test("a theme is chosen, changed in sight of the page, and taken back", async ({ page }) => {
  const editor = await EditorDriver.fromFiles(page, "Themes", { "pages/index.tsx": PAGE });
  const button = editor.canvas.getByRole("button", { name: "Save" });
  const heading = editor.canvas.getByRole("heading", { name: "Hello" });
  await editor.panel("Theme");
  const panel = page.getByRole("region", { name: "Theme", exact: true });

  // A preset is one step: colours, corners and faces change together, and go together.
  await panel.getByRole("button", { name: "Editorial" }).click();
  await expect(panel.getByRole("button", { name: "Editorial" })).toHaveAttribute("aria-pressed", "true");
  await expect(button).toHaveCSS("background-color", "rgb(164, 64, 31)");
  await expect(button).toHaveCSS("border-radius", "3px");
  await expect(heading).toHaveCSS("font-family", /^"Lora Variable"/);
  await editor.isSaved();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(button).toHaveCSS("background-color", "rgb(63, 91, 246)");
  await expect(heading).toHaveCSS("font-family", /^"Inter Variable"/);
  await expect(panel.getByRole("button", { name: "Clear" })).toHaveAttribute("aria-pressed", "true");

  // While a colour is being dragged the page shows it, and nothing is written.
  const accent = panel.getByLabel("Accent colour", { exact: true });
  await accent.evaluate((element: HTMLInputElement) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
    set.call(element, "#0f766e");
    element.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await expect(button).toHaveCSS("background-color", "rgb(15, 118, 110)");
  await expect(panel.getByRole("row", { name: /^Accent button/ })).toContainText("passes");
  await expect(panel.getByRole("button", { name: "Clear" })).toHaveAttribute("aria-pressed", "true");
  await accent.evaluate((element) => element.dispatchEvent(new Event("change", { bubbles: true })));
  await expect(panel.getByRole("button", { name: "Clear" })).toHaveAttribute("aria-pressed", "false");

  // The keyboard moves the slider; letting the key go writes it.
  await panel.getByRole("slider", { name: "Corner radius" }).press("End");
  await expect(button).toHaveCSS("border-radius", "24px");
  await panel.getByRole("radio", { name: "Close" }).click();
  await expect(button).toHaveCSS("min-height", "35px");

  await panel.getByRole("button", { name: "Reset theme" }).click();
  await expect(button).toHaveCSS("border-radius", "8px");
  await expect(button).toHaveCSS("min-height", "40px");
  await expect(button).toHaveCSS("background-color", "rgb(63, 91, 246)");
  await editor.isSaved();
});
