// Runs before the first paint, so that a dark editor never flashes white. src/design/theme.ts keeps it in step after.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem("heddle:theme");
  } catch {
    // Storage is switched off: follow the system.
  }
  const dark =
    choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
