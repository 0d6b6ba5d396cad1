import { page, use } from "heddle";
import { AppShell, Card, Grid, Heading, Text, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { AppShellTrial } from "../state/trials/app-shell";

export default page({
  title: "App shell",
  description: "The frame of an app: a sidebar with its navigation, a header, the content and a footer. On a phone the sidebar is a drawer with a menu button. Put it into a layout, so that it stays while pages change.",
}, () => {
  const trial = use(AppShellTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="App shell"
        section="Layout"
        help="The frame of an app: a sidebar with its navigation, a header, the content and a footer. On a phone the sidebar is a drawer with a menu button. Put it into a layout, so that it stays while pages change."
      />
      <Specimen>
        <AppShell
          bind={trial.collapsed}
          title="Acme"
          items={[
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
          ]}
          onCollapsedChange={(payload) => trial.tell("onCollapsedChange", payload)}
          onItemClick={(payload) => trial.tell("onItemClick", payload)}
          header={<Text className="font-semibold">Overview</Text>}
        >
          <Grid columns={3}>
            <Card>
              <Text size="sm" color="muted">Revenue</Text>
              <Heading level={2}>€ 48,210</Heading>
            </Card>
            <Card>
              <Text size="sm" color="muted">Orders</Text>
              <Heading level={2}>1,284</Heading>
            </Card>
            <Card>
              <Text size="sm" color="muted">Customers</Text>
              <Heading level={2}>392</Heading>
            </Card>
          </Grid>
        </AppShell>
      </Specimen>
      <SourceCode
        code={"<AppShell\n  title=\"Acme\"\n  items={[\n    { label: \"Overview\", icon: \"layout-dashboard\", href: \"/\" },\n    { label: \"Orders\", icon: \"shopping-bag\", href: \"/orders\", badge: 12 },\n    { label: \"Customers\", icon: \"users\", href: \"/customers\" },\n    {\n      label: \"Workspace\",\n      items: [\n        { label: \"Reports\", icon: \"chart-line\", href: \"/reports\" },\n        {\n          label: \"Settings\",\n          icon: \"settings\",\n          items: [\n            { label: \"General\", href: \"/settings\" },\n            { label: \"Team\", href: \"/settings/team\" },\n          ],\n        },\n      ],\n    },\n  ]}\n  header={<Text className=\"font-semibold\">Overview</Text>}\n>\n  <Grid columns={3}>\n    <Card>\n      <Text size=\"sm\" color=\"muted\">Revenue</Text>\n      <Heading level={2}>€ 48,210</Heading>\n    </Card>\n    <Card>\n      <Text size=\"sm\" color=\"muted\">Orders</Text>\n      <Heading level={2}>1,284</Heading>\n    </Card>\n    <Card>\n      <Text size=\"sm\" color=\"muted\">Customers</Text>\n      <Heading level={2}>392</Heading>\n    </Card>\n  </Grid>\n</AppShell>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants
        title="Icons only below"
        help="In less room than this only the icons of the sidebar are shown, until a person says otherwise by its button."
      >
        <Variant name="none">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            collapseBelow="none"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
        <Variant name="lg">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            collapseBelow="lg"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
        <Variant name="xl">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            collapseBelow="xl"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
      </Variants>
      <Variants
        title="Header"
        help="Beside a sidebar that reaches to the top and has the title, or above all of it, with the title."
      >
        <Variant name="beside">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            headerPosition="beside"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
        <Variant name="above">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            headerPosition="above"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
      </Variants>
      <Variants title="Sidebar size" help="220, 248 or 280 pixels wide.">
        <Variant name="sm">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            sidebarSize="sm"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
        <Variant name="md">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            sidebarSize="md"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
        <Variant name="lg">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            sidebarSize="lg"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
      </Variants>
      <Variants
        title="Content width"
        help="At most 720, 960, 1200 or 1280 pixels, in the middle; or all there is."
      >
        <Variant name="sm">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            contentWidth="sm"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
        <Variant name="md">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            contentWidth="md"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
        <Variant name="lg">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            contentWidth="lg"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
        <Variant name="xl">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            contentWidth="xl"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
        <Variant name="full">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            contentWidth="full"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
      </Variants>
      <Variants title="Padding" help="Room around the content; less on a phone.">
        <Variant name="none">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            padding="none"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
        <Variant name="sm">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            padding="sm"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
        <Variant name="md">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            padding="md"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
        <Variant name="lg">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            padding="lg"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
      </Variants>
      <Variants
        title="Scrolls"
        help="The whole page, with header and sidebar staying in view; only the content, in a shell as high as the window; or nothing: what is in it fills the room and scrolls by itself, such as the panes of a mail program."
      >
        <Variant name="page">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            scroll="page"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
        <Variant name="content">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            scroll="content"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
        <Variant name="none">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            scroll="none"
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="not collapsible">
          <AppShell
            title="Acme"
            items={[
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
            ]}
            collapsible={false}
            header={<Text className="font-semibold">Overview</Text>}
          >
            <Grid columns={3}>
              <Card>
                <Text size="sm" color="muted">Revenue</Text>
                <Heading level={2}>€ 48,210</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Orders</Text>
                <Heading level={2}>1,284</Heading>
              </Card>
              <Card>
                <Text size="sm" color="muted">Customers</Text>
                <Heading level={2}>392</Heading>
              </Card>
            </Grid>
          </AppShell>
        </Variant>
      </Variants>
      <Neighbours next="Navbar" nextPath="/navbar" />
    </VStack>
  );
});
