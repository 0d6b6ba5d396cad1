import { expect, it } from "vitest";
import { DraftAccess } from "./access.ts";

it("a renewed token goes into the address, and stays newest when an older entry of the history comes back", () => {
  const window = {
    location: { href: "http://draft-1.localhost:3001/a?page=2&heddle-draft=old" },
    history: {
      state: { kept: true },
      replaceState(state: unknown, _title: string, address?: string | URL | null) {
        expect(state).toEqual({ kept: true });
        window.location.href = String(address);
      },
    },
  };
  const access = new DraftAccess(window);
  expect(access.token).toBe("old");
  access.renew("new");
  expect(access.token).toBe("new");
  expect(window.location.href).toBe("http://draft-1.localhost:3001/a?page=2&heddle-draft=new");
  window.location.href = "http://draft-1.localhost:3001/b?heddle-draft=old";
  access.keepInAddress();
  expect(window.location.href).toBe("http://draft-1.localhost:3001/b?heddle-draft=new");
});

it("a page without a token gets none by itself", () => {
  const address = "http://shop.localhost:3001/a";
  const window = { location: { href: address }, history: { state: null, replaceState: () => {} } };
  const access = new DraftAccess(window);
  access.keepInAddress();
  expect([access.token, window.location.href]).toEqual([null, address]);
});
