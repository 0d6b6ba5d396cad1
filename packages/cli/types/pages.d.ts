/** What pages, layouts and blocks are written with. */

import type { Action } from "./effects.d.ts";
import type { Handler } from "./handlers.d.ts";
import type { JSX } from "./jsx-runtime.d.ts";
import type { PageContext } from "./state.d.ts";

/** What may stand between an element's tags. */
export type Children = JSX.Element | string | number | boolean | null | undefined | readonly Children[];

export interface PageOptions {
  /** The document's title: text, or a function for one that follows state. */
  title?: string | (() => string);
  /** For search engines and link previews: text, or a function. */
  description?: string | (() => string);
  /** What else the page says to search engines and link previews. What it leaves open its nearest layout says for it. */
  meta?: PageMeta;
  /**
   * Where to go instead of showing the page, a path of the app or a whole address: `redirect: "/new"`, or a function that is asked
   * when the page opens, after its onLoad; null = the page is shown. On a layout it guards every page inside.
   *
   *     export default page({ redirect: () => (use(Account).isSignedIn ? null : "/sign-in") }, …)
   */
  redirect?: string | (() => string | null);
  /** Runs when the page opens; after that of the layouts around it. */
  onLoad?: Handler;
  /** Runs when the page is left: for another, or because the tab has been gone for a minute. `onUnload: () => use(Visit).leave()` */
  onUnload?: Handler;
  /** Runs when the browser's connection comes, at first and after each drop. */
  onConnect?: Handler;
  /** Runs when the browser's connection goes. */
  onDisconnect?: Handler;
  /** Runs with the error when something of this page fails. `onError: (error) => use(Report).add(error.message)` */
  onError?: Handler<Error>;
}

/** What a page says of itself beside title and description; each a text, or a function for one that follows state. */
export interface PageMeta {
  /** Picture of link previews: `/assets/cover.png`, or a whole address. */
  image?: string | (() => string);
  /** The preview image in words. */
  imageAlt?: string | (() => string);
  /** `website` (when it says nothing), `article`, `profile`, `product`. */
  type?: string | (() => string);
  /** What search engines may do: `noindex` keeps the page out of their lists. */
  robots?: string | (() => string);
  /** The address to list when the same page has several. */
  canonical?: string | (() => string);
  /** Name of the whole app in link previews; the app's own when it says nothing. */
  siteName?: string | (() => string);
  author?: string | (() => string);
  /** Words divided by commas, for the few search engines that read them. */
  keywords?: string | (() => string);
  /** Colour of the browser's frame on phones: `#3f5bf6`. */
  themeColor?: string | (() => string);
  /** Title of link previews, when it is not the page's own. */
  socialTitle?: string | (() => string);
  /** Text of link previews, when it is not the page's description. */
  socialDescription?: string | (() => string);
}

/** A page: `export default page({ title: "Home" }, () => <Center>…</Center>)`. */
export declare function page(options: PageOptions, draw: () => Children): Page;

export interface Page {
  readonly heddlePage: true;
}

/**
 * What stands around the pages below its folder: `pages/layout.tsx` around all, `pages/posts/layout.tsx` around `/posts` and what is
 * below. When a visitor goes from one of them to another, it stays on the screen as it is. Its title, description and meta count
 * where a page has none of its own.
 *
 *     export default layout({}, () => (
 *       <VStack>
 *         <Text>My app</Text>
 *         <Outlet />
 *       </VStack>
 *     ));
 */
export declare function layout(options: PageOptions, draw: () => Children): Page;

/**
 * A block: a part of pages with a name of its own, in `blocks/<Name>.tsx`. Pages and other blocks import and use it like a component.
 * Its props may have defaults; what is called `on…` is an event; what is typed `Children` is a slot, filled where the block is used.
 *
 *     export default block<{
 *       title: string;
 *       size?: "small" | "large";
 *       onPick?: (id: number) => void;
 *       children?: Children;
 *     }>(({ title, size = "small", onPick, children }) => (
 *       <Card>
 *         <Button size={size} onClick={() => onPick?.(1)}>{title}</Button>
 *         {children}
 *       </Card>
 *     ));
 */
export declare function block<Props extends object = {}>(
  draw: (props: Props) => Children,
): (props: BlockProps<Props>) => JSX.Element;

/** What a block takes where it is used: its events may be given all that a component's may. */
export type BlockProps<Props extends object> = {
  [Name in keyof Props]: Name extends `on${Capitalize<string>}` ? GivenHandler<Props[Name]> : Props[Name];
};

/** A handler of a block's event: a function, an effect, or a list of them. */
export type GivenHandler<Event> = Event extends (...values: infer Values) => unknown
  ? ((...values: Values) => unknown) | Action | readonly (((...values: Values) => unknown) | Action)[]
  : Event;

/** Where a layout shows its page. */
export declare function Outlet(): JSX.Element;

/** The page that is open, in pages and layouts: `<Text>{route.param("id")}</Text>`. */
export declare const route: PageContext;

/** Binds another prop than the one that `bind={…}` stands for: `<Dialog open={bind(dialog.open)}>`. */
export declare function bind<Value>(variable: Value): Value;

/** Carries code that is not TypeScript yet, as typed in the editor, until someone finishes it. */
export declare function unfinished(code: string): never;

/** Carries a block's type that is not TypeScript yet. */
export type Unfinished<Text extends string> = Text extends string ? unknown : never;

/** Groups elements without one of its own: `<Fragment key={item.id}>…</Fragment>`. */
export declare function Fragment(props: { children?: Children }): JSX.Element;

/** Draws the `Case` whose `when` equals `value`; a `Case` without `when` is the default. */
export declare function Match(props: { value: unknown; children?: Children }): JSX.Element;

export declare function Case(props: {
  when?: string | number | boolean | null;
  children?: Children;
}): JSX.Element;
