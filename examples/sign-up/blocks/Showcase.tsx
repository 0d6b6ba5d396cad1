import { block } from "heddle";
import { Text, VStack } from "heddle/components";
import Preview from "./Preview";

/** What Quill is for, beside the form where there is room. */
export default block(() => {
  return (
    <VStack
      as="aside"
      className="sticky top-0 h-dvh gap-10 overflow-hidden bg-linear-160 from-[color-mix(in_oklab,var(--accent-fill)_85%,black)] to-[color-mix(in_oklab,var(--accent-fill)_30%,black)] px-10 pt-[calc(4.75rem+7vh)] max-lg:hidden xl:px-16 dark:from-[color-mix(in_oklab,var(--accent-fill)_50%,black)] dark:to-[color-mix(in_oklab,var(--accent-fill)_20%,black)]"
    >
      <Text
        className="max-w-md text-3xl/tight font-semibold tracking-tight text-balance text-accent-ink"
      >
        Where a team writes things down, and finds them again
      </Text>
      <Preview />
    </VStack>
  );
});
