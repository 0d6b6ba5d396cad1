import { startProduct } from "./product.ts";

/** One product for all tests; its address is in HEDDLE_URL and the runtime's port in HEDDLE_RUNTIME_PORT. */
export default async function setup(): Promise<() => Promise<void>> {
  const product = await startProduct();
  process.env.HEDDLE_URL = product.url;
  process.env.HEDDLE_RUNTIME_PORT = String(product.runtimePort);
  return () => product.remove();
}
