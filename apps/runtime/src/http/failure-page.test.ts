import { expect, it } from "vitest";
import { ProgramError } from "../live/program-services.ts";
import { NoSuchPage } from "../live/visit.ts";
import { failurePage } from "./failure-page.ts";
import { messagePage } from "./message-page.ts";

const shown = (error: unknown) => messagePage(failurePage(error, "/shop/"), "nonce");

it("H8: who comes to an app in quarantine reads that it is the app, and who can help", () => {
  const page = shown(new ProgramError("quarantined", "It kept failing."));
  expect(page).toContain("<h1>This app is stopped for now</h1>");
  expect(page).toContain("It kept failing. Its makers see why in the editor");
  expect(page).toContain('<a href="">Try again</a>');
});

it("H8: what may be there in a moment can be tried again, and a page that does not exist leads to the start", () => {
  for (const error of [
    new ProgramError("timeout", "It took too long."),
    new Error("password of the database"),
  ]) {
    const page = shown(error);
    expect(page).toContain('<a href="">Try again</a>');
    expect(page).not.toContain("password");
    expect(page).not.toContain("/shop/");
  }
  const missing = shown(new NoSuchPage("No page."));
  expect(missing).toContain("This page does not exist");
  expect(missing).toContain('<a href="/shop/">Go to the start page</a>');
  expect(missing).not.toContain("Try again");
});
