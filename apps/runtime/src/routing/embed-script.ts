/**
 * `/_heddle/embed.js`: shows the app in another site's page. A page that the app's settings allow has
 *
 *     <script src="https://app.example.com/_heddle/embed.js" data-path="/orders"></script>
 *
 * where the app is to be. It makes a frame that is as tall as what it shows; going from page to page in it leaves the address of
 * the page around as it is. `data-path`, `data-title`, `data-height` (before the app has told its own) and `data-target` (selector
 * of the element to put it in) are optional.
 */
export const EMBED_SCRIPT = `(() => {
  const script = document.currentScript;
  const end = script.src.lastIndexOf("/_heddle/embed.js");
  const base = script.src.slice(0, end);
  const { path = "/", title = document.title, height = "400", target } = script.dataset;
  const frame = document.createElement("iframe");
  frame.src = base + (path.startsWith("/") ? path : "/" + path);
  frame.title = title || "Embedded app";
  frame.style.cssText = "display:block;width:100%;border:0";
  frame.style.height = parseFloat(height) + "px";
  addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.origin !== new URL(base).origin) return;
    const message = event.data;
    if (message && message.heddle === "size" && Number.isFinite(message.height) && message.height > 0)
      frame.style.height = Math.min(message.height, 100000) + "px";
  });
  const place = target ? document.querySelector(target) : null;
  if (place) place.append(frame);
  else script.after(frame);
})();
`;
