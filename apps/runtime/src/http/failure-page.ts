/** What a visitor reads where a page could not be opened: what it is, and whether trying again helps. */

import { ProgramError } from "../live/program-services.ts";
import { NoSuchPage } from "../live/visit.ts";
import type { MessagePage } from "./message-page.ts";

/** Of an app that is between two nodes. */
export const MOVING: MessagePage = {
  status: 503,
  title: "This app is just moving",
  text: "It is back within a few seconds, with everything that was in it.",
  retrySeconds: 1,
};

/** @param homeLink path of the app's start */
export function failurePage(error: unknown, homeLink: string): MessagePage {
  if (error instanceof NoSuchPage) return noSuchPage(homeLink);
  if (!(error instanceof ProgramError))
    return {
      status: 500,
      title: "This page could not be opened",
      text: "The error has been noted. Try again in a moment.",
      retrySeconds: 5,
    };
  if (error.code === "quarantined")
    return {
      status: 503,
      title: "This app is stopped for now",
      text: `${error.message} Its makers see why in the editor, and can let it run again.`,
      retrySeconds: 60,
    };
  return {
    status: 503,
    title: "This page could not be opened",
    text: `${error.message} Nothing that was saved is lost. Try again in a moment.`,
    retrySeconds: 5,
  };
}

export function noSuchPage(homeLink: string): MessagePage {
  return {
    status: 404,
    title: "This page does not exist",
    text: "The address may be wrong, or the page was moved.",
    homeLink,
  };
}
