/** What HTML from outside may hold. Everything that is not named here is not drawn. */

/** Elements that are drawn, with the attributes that they may have beside the common ones. */
export const ALLOWED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ...Object.fromEntries(
      [
        "abbr b bdi br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ins kbd mark p",
        "pre q rp rt ruby s samp section article aside header footer small span strong sub summary sup tbody tfoot thead tr u ul var wbr blockquote",
      ]
        .join(" ")
        .split(" ")
        .map((name) => [name, []]),
    ),
    a: ["href", "target"],
    bdo: [],
    col: ["span"],
    colgroup: ["span"],
    img: ["src", "alt", "width", "height"],
    li: ["value"],
    ol: ["start", "reversed", "type"],
    table: [],
    td: ["colspan", "rowspan"],
    th: ["colspan", "rowspan", "scope"],
    time: ["datetime"],
  }),
);

/** Attributes that every element may have; `style` with a list of its own. */
export const COMMON: readonly string[] = ["id", "title", "lang", "dir", "style"];

/** Left out with all that is in them: what they hold is no text to be read, or they change how the rest is understood. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  "applet area audio base basefont bgsound button canvas datalist embed frame frameset head iframe input keygen link map marquee math meta meter noembed noframes noscript object option optgroup output param picture plaintext portal progress script select slot source style svg template textarea title track video xmp".split(
    " ",
  ),
);

/** Elements that hold nothing. */
export const EMPTY: ReadonlySet<string> = new Set(["br", "col", "hr", "img", "wbr"]);

/** What is drawn in place of an element that is not allowed while its content is; else its content alone. */
export const REPLACED: ReadonlyMap<string, string> = new Map([
  ["center", "div"],
  ["dir", "ul"],
  ["form", "section"],
  ["fieldset", "section"],
  ["legend", "div"],
  ["dialog", "section"],
  ["main", "section"],
  ["nav", "section"],
  ["address", "section"],
  ["hgroup", "section"],
  ["menu", "ul"],
  ["search", "section"],
  ["listing", "pre"],
  ["strike", "s"],
  ["tt", "code"],
]);
