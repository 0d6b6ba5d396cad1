import { Outlet, layout, use } from "heddle";
import {
  AppShell,
  Avatar,
  HStack,
  SearchInput,
  Text,
  ThemeToggle,
  VStack,
} from "heddle/components";
import { Sales } from "../state/sales";

export default layout({ meta: { siteName: "Fernway" } }, () => {
  const sales = use(Sales);
  return (
    <AppShell
      title="Fernway"
      icon="leaf"
      items={[
        { label: "Overview", icon: "layout-dashboard", href: "/" },
        { label: "Orders", icon: "shopping-bag", href: "/orders", badge: sales.waiting },
      ]}
      collapseBelow="lg"
      contentWidth="lg"
      header={
        <HStack className="w-full gap-3">
          <SearchInput
            value={sales.search}
            placeholder="Search orders"
            size="sm"
            ariaLabel="Search orders"
            className="me-auto max-w-80"
            onSearch={sales.find}
          />
          <ThemeToggle className="border-transparent bg-transparent" />
        </HStack>
      }
      sidebarBottom={
        <HStack className="gap-3">
          <Avatar name="Grace Hopper" className="shrink-0" />
          <VStack className="min-w-0 gap-0">
            <Text className="truncate text-sm font-medium">Grace Hopper</Text>
            <Text size="sm" color="muted" className="truncate">Owner</Text>
          </VStack>
        </HStack>
      }
    >
      <Outlet />
    </AppShell>
  );
});
