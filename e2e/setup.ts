import type { FullConfig } from "@playwright/test";
import { freePorts, startProduct } from "./product.ts";

/** Serves its apps itself, without the editor. */
const WITHOUT_PRODUCT = "behaviours";

/**
 * One product for all tests; its address is in HEDDLE_URL, the runtime's port in HEDDLE_RUNTIME_PORT, and the port on this machine
 * that its apps may reach in HEDDLE_SERVICE_PORT.
 */
export default async function setup(config: FullConfig): Promise<(() => Promise<void>) | undefined> {
  if (config.filteredProjects.every(({ name }) => name === WITHOUT_PRODUCT)) return undefined;
  const [servicePort] = await freePorts(1);
  const product = await startProduct({ HEDDLE_ALLOW_HOSTS: `127.0.0.1:${servicePort}` });
  process.env.HEDDLE_URL = product.url;
  process.env.HEDDLE_RUNTIME_PORT = String(product.runtimePort);
  process.env.HEDDLE_SERVICE_PORT = String(servicePort);
  return () => product.remove();
}
