import { layout, Outlet } from "heddle";
import { AppShell, Avatar, HStack, Text, ThemeToggle, VStack } from "heddle/components";

export default layout({ meta: { siteName: "Fernway" } }, () => (
  <AppShell
    title="Fernway"
    icon="leaf"
    items={[
      { label: "Overview", icon: "layout-dashboard", href: "/" },
      { label: "Orders", icon: "shopping-bag", href: "/orders" },
    ]}
    contentWidth="lg"
    header={
      <HStack className="w-full gap-3">
        <Text color="muted" className="me-auto text-sm">Everything in one place</Text>
        <ThemeToggle />
      </HStack>
    }
    sidebarBottom={
      <HStack className="gap-3">
        <Avatar name="Grace Hopper" size="sm" className="shrink-0" />
        <VStack className="min-w-0 gap-0">
          <Text className="truncate text-sm font-medium">Grace Hopper</Text>
          <Text size="sm" color="muted" className="truncate">Owner</Text>
        </VStack>
      </HStack>
    }
  >
    <Outlet />
  </AppShell>
));
