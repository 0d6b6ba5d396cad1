import { block } from "heddle";
import { Button, HStack, Text, VStack } from "heddle/components";

/** One thing that was entered, and the way back to where it was. */
export default block<{
  row: { label: string; value: string };
  onEdit?: () => void;
}>(({ row, onEdit }) => {
  return (
    <HStack as="li" className="gap-3 py-2">
      <VStack className="min-w-0 flex-1 gap-x-6 gap-y-0 sm:grid sm:grid-cols-[7rem_1fr]">
        <Text color="muted" className="text-sm/6">{row.label}</Text>
        <Text className="text-sm/6 font-medium wrap-anywhere">{row.value}</Text>
      </VStack>
      <Button
        variant="ghost"
        size="sm"
        ariaLabel={`Edit ${row.label.toLowerCase()}`}
        className="-me-3 shrink-0"
        onClick={() => onEdit?.()}
      >
        Edit
      </Button>
    </HStack>
  );
});
