import { block, type Children } from "heddle";
import { Box, HStack, Link, Text, ThemeToggle, VStack } from "heddle/components";

/** What every page has around it: one column, with the name of the product above it and what is small below it. */
export default block<{
  children?: Children;
}>(({ children }) => {
  return (
    <VStack className="min-h-dvh min-w-0 gap-0">
      <Box
        as="header"
        className="md:max-lg:bg-linear-160 md:max-lg:from-[color-mix(in_oklab,var(--accent-fill)_85%,black)] md:max-lg:to-[color-mix(in_oklab,var(--accent-fill)_30%,black)] md:max-lg:text-accent-ink md:max-lg:dark:from-[color-mix(in_oklab,var(--accent-fill)_50%,black)] md:max-lg:dark:to-[color-mix(in_oklab,var(--accent-fill)_20%,black)]"
      >
        <VStack className="mx-auto w-full max-w-130 gap-4 px-5 pt-6 md:max-lg:pb-7 lg:pt-10">
          <HStack justify="between">
            <Link
              href="/"
              icon="feather"
              color="default"
              className="text-lg font-semibold no-underline"
            >
              Quill
            </Link>
            <ThemeToggle
              className="-me-3 border-transparent bg-transparent text-inherit hover:bg-[color-mix(in_oklab,currentColor_10%,transparent)]"
            />
          </HStack>
          <Text className="text-lg max-md:hidden lg:hidden">
            Where a team writes things down, and finds them again
          </Text>
        </VStack>
      </Box>
      <VStack
        as="main"
        className="mx-auto w-full max-w-130 flex-1 gap-6 px-5 pt-6 pb-12 sm:gap-8 md:pt-10 lg:pt-[7vh]"
      >
        {children}
      </VStack>
      <HStack
        as="footer"
        className="toasts-above mx-auto w-[calc(100%-2.5rem)] max-w-120 gap-4 border-t border-line py-5"
      >
        <Text size="sm" color="muted" className="me-auto">© Quill</Text>
        <Link href="/terms" color="muted" className="text-[13px]/5">Terms</Link>
        <Link href="/terms#privacy" color="muted" className="text-[13px]/5">Privacy</Link>
      </HStack>
    </VStack>
  );
});
