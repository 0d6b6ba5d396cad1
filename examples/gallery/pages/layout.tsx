import { Outlet, layout } from "heddle";
import { Box, HStack, Link, ThemeToggle, VStack } from "heddle/components";

export default layout({ meta: { siteName: "Heddle components" } }, () => {
  return (
    <VStack className="min-h-dvh gap-0">
      <HStack
        align="center"
        justify="between"
        as="header"
        className="sticky top-0 z-10 border-b border-line bg-panel px-4 py-2"
      >
        <Link href="/" icon="layout-grid" className="font-semibold text-ink no-underline">
          Components
        </Link>
        <ThemeToggle />
      </HStack>
      <Box as="main" className="mx-auto w-full max-w-4xl px-4 py-8 sm:py-12">
        <Outlet />
      </Box>
    </VStack>
  );
});
