import { type Load, type LoadedModule, loadClientModule } from "./client-module.ts";

/**
 * Calls a function that the app's client code exports, by `file.function`, and gives what it returns once that has come.
 * @param hash `clientModule` of the template that is shown
 * @throws {Error} when there is no such function, or it throws
 */
export async function callClientFunction(
  hash: string | undefined,
  name: string,
  args: readonly unknown[],
  load?: Load,
): Promise<unknown> {
  const { modules } = hash === undefined ? { modules: {} } : await loadClientModule(hash, load);
  const dot = name.lastIndexOf(".");
  const [file, member] = [name.slice(0, dot), name.slice(dot + 1)];
  const exported = Object.hasOwn(modules, file) ? modules[file]! : null;
  const called = exported && Object.hasOwn(exported, member) ? exported[member] : undefined;
  if (typeof called !== "function") throw new Error(missing(modules, name, file, member));
  return await (called as (...values: readonly unknown[]) => unknown)(...args);
}

function missing(modules: LoadedModule["modules"], name: string, file: string, member: string): string {
  const files = Object.keys(modules);
  if (file === "" || !files.includes(file)) {
    const there = files.length > 0 ? `there are ${files.join(", ")}` : "the app has no code in client/";
    return `There is no client function ${name}: ${there}. A name is file.function, such as chart.draw for draw in client/chart.ts.`;
  }
  return `client/${file}.ts exports no function ${member}.`;
}
