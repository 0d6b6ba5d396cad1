/** The JSX of pages: components of `heddle/components` and blocks only, no HTML tags. */

export namespace JSX {
  interface Element {
    readonly heddleElement: true;
  }
  type IntrinsicElements = {};
  interface IntrinsicAttributes {
    key?: string | number;
    /** The node's name in the editor's layers. */
    "data-name"?: string;
  }
  interface ElementChildrenAttribute {
    children: unknown;
  }
}

export declare function jsx(type: unknown, props: unknown, key?: unknown): JSX.Element;
export declare function jsxs(type: unknown, props: unknown, key?: unknown): JSX.Element;
export declare const Fragment: (props: { children?: unknown }) => JSX.Element;
