import { META, META_NAMES, type MetaName, type Page, type PropValue } from "@heddle/schema";
import { Group } from "../design/index.ts";
import { useEditor } from "../editor/context.tsx";
import { orNothing, TextOrCode, type TextOrCodeChoice } from "./textOrCode.tsx";

const NOTHING: PropValue = { value: "" };

/** What stands in an empty field: what counts then, or an example. */
const PLACEHOLDERS: Partial<Record<MetaName, string>> = {
  image: "/assets/cover.png",
  canonical: "This page's own",
  siteName: "The app's name",
  keywords: "bread, cakes",
  themeColor: "#3f5bf6",
  socialTitle: "The page's title",
  socialDescription: "The description",
};

const CHOICES: Partial<Record<MetaName, readonly TextOrCodeChoice[]>> = {
  robots: [
    { value: "", label: "List the page" },
    { value: "noindex", label: "Do not list it (noindex)" },
    { value: "nofollow", label: "List it, follow no links" },
    { value: "noindex, nofollow", label: "Neither (noindex, nofollow)" },
  ],
  type: [
    { value: "", label: "Website" },
    { value: "article", label: "Article" },
    { value: "profile", label: "Profile" },
    { value: "product", label: "Product" },
  ],
};

/** What the page says to search engines and link previews; folded away while it says nothing. */
export function SearchAndPreviews({ page }: { page: Page }) {
  const editor = useEditor();
  return (
    <Group title="Search and link previews" collapsible isOpenAtFirst={page.meta !== undefined}>
      {META_NAMES.map((name) => (
        <TextOrCode
          key={name}
          page={page}
          label={META[name].label}
          help={META[name].help}
          prop={`meta.${name}`}
          placeholder={PLACEHOLDERS[name]}
          choices={CHOICES[name]}
          value={page.meta?.[name] ?? NOTHING}
          onChange={(value) =>
            void editor.run("page.setMeta", { page: page.id, name, value: orNothing(value) })
          }
        />
      ))}
    </Group>
  );
}

/** Where the page sends its visitors instead of showing itself. */
export function Redirect({ page }: { page: Page }) {
  const editor = useEditor();
  return (
    <Group title="Redirect">
      <TextOrCode
        page={page}
        label="Go to"
        help="A path of the app, or a whole address. Code may give null: then the page is shown."
        prop="redirect"
        placeholder="/another-page"
        value={page.redirect ?? NOTHING}
        onChange={(redirect) =>
          void editor.run("page.setRedirect", { page: page.id, redirect: orNothing(redirect) })
        }
      />
      {page.redirect ? null : (
        <p className="text-small text-muted">
          Sends visitors elsewhere when the page opens: always, or by code while it gives no null.
        </p>
      )}
    </Group>
  );
}
