import base from "../playwright.config.ts";

/** The examples serve themselves (`examples/e2e/serve.ts`), so the product is not started: `npx playwright test -c examples`. */
const { globalSetup: _product, ...rest } = base;
export default { ...rest, testDir: "e2e" };
