import type { ComponentManifest, ExampleNode } from "@heddle/schema";

const figures = [
  ["Revenue", "€ 48,210"],
  ["Orders", "1,284"],
  ["Customers", "392"],
].map(([label = "", figure = ""]): ExampleNode => {
  const name: ExampleNode = { type: "Text", props: { text: label, size: "sm", color: "muted" } };
  const value: ExampleNode = { type: "Heading", props: { text: figure, level: 2 } };
  return { type: "Card", slots: { children: [name, value] } };
});

/** A small back office. */
export const example: ComponentManifest["example"] = {
  type: "AppShell",
  props: {
    title: "Acme",
    items: [
      { label: "Overview", icon: "layout-dashboard", href: "/" },
      { label: "Orders", icon: "shopping-bag", href: "/orders", badge: 12 },
      { label: "Customers", icon: "users", href: "/customers" },
      {
        label: "Workspace",
        items: [
          { label: "Reports", icon: "chart-line", href: "/reports" },
          {
            label: "Settings",
            icon: "settings",
            items: [
              { label: "General", href: "/settings" },
              { label: "Team", href: "/settings/team" },
            ],
          },
        ],
      },
    ],
  },
  slots: {
    header: [{ type: "Text", props: { text: "Overview" }, className: "font-semibold" }],
    children: [{ type: "Grid", props: { columns: 3 }, slots: { children: figures } }],
  },
};
