import { expect, test } from "vitest";
import { retryImages } from "./images.ts";

test("a picture of the app that was not there yet is asked for again, others are not", () => {
  document.body.innerHTML = `<img id="own" src="/assets/new.png"><img id="other" src="https://elsewhere.example/a.png">`;
  const retry = retryImages(document);
  const asked: string[] = [];
  for (const image of document.images) {
    image.dispatchEvent(new Event("error"));
    const set = image.setAttribute.bind(image);
    image.setAttribute = (name, value) => {
      asked.push(`${image.id} ${name}`);
      set(name, value);
    };
  }
  retry.again();
  expect(asked).toEqual(["own src"]);
  // Once: it is asked for again only when it fails again.
  retry.again();
  expect(asked).toEqual(["own src"]);
  retry.stop();
});
