import { block, type Children } from "heddle";
import { Box, HStack, Link, Text, ThemeToggle, VStack } from "heddle/components";

/** What every page has around it: one column, with the name of the product above it. */
export default block<{
  children?: Children;
}>(({ children }) => {
  return (
    <Box
      className="mx-auto flex w-full max-w-130 min-w-0 flex-col gap-6 sm:gap-8 px-5 pt-6 pb-12 lg:gap-[7vh] lg:pt-10"
    >
      <HStack align="start" justify="between" as="header" className="gap-4">
        <VStack className="gap-1">
          <Link
            href="/"
            icon="feather"
            color="neutral"
            className="text-lg font-semibold no-underline"
          >
            Quill
          </Link>
          <Text size="sm" color="muted" className="text-balance max-sm:hidden md:hidden">
            Where a team writes things down, and finds them again
          </Text>
        </VStack>
        <ThemeToggle className="-me-3 -mt-1 border-transparent bg-transparent" />
      </HStack>
      <VStack as="main" className="gap-6 sm:gap-8">
        {children}
      </VStack>
    </Box>
  );
});
