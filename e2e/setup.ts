import type { FullConfig } from "@playwright/test";
import { serveExample } from "./examples/serve.ts";
import { freePorts, startProduct } from "./product.ts";

/** Serve their apps themselves, without the editor. */
const WITHOUT_PRODUCT = new Set(["behaviours", "components"]);
const COMPONENTS = "components";

/**
 * One product for all tests; its address is in HEDDLE_URL, the runtime's port in HEDDLE_RUNTIME_PORT, and the port on this machine
 * that its apps may reach in HEDDLE_SERVICE_PORT. For the components one gallery, at HEDDLE_GALLERY: tests that fail end their
 * process, and the next would have to serve it again.
 */
export default async function setup(config: FullConfig): Promise<() => Promise<void>> {
  const names = config.filteredProjects.map(({ name }) => name);
  const ends: (() => Promise<void>)[] = [];
  if (names.some((name) => !WITHOUT_PRODUCT.has(name))) {
    const [servicePort] = await freePorts(1);
    const product = await startProduct({ HEDDLE_ALLOW_HOSTS: `127.0.0.1:${servicePort}` });
    process.env.HEDDLE_URL = product.url;
    process.env.HEDDLE_RUNTIME_PORT = String(product.runtimePort);
    process.env.HEDDLE_SERVICE_PORT = String(servicePort);
    ends.push(() => product.remove());
  }
  if (names.includes(COMPONENTS)) {
    const gallery = await serveExample("gallery");
    process.env.HEDDLE_GALLERY = gallery.origin;
    ends.push(() => gallery.close());
  }
  return async () => {
    for (const end of ends) await end();
  };
}
