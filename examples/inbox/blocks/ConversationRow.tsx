import { block } from "heddle";
import { Avatar, Box, Button, HStack, Text, VStack } from "heddle/components";

export default block<{
  row: { customer: string; subject: string; preview: string; when: string; isUnread: boolean; isChosen: boolean; };
  onOpen?: () => void;
}>(({ row, onOpen }) => {
  return (
    <HStack
      align="start"
      as="li"
      className={row.isChosen ? "relative gap-3 border-b border-line px-4 py-3 md:bg-field md:shadow-[inset_3px_0_var(--accent)] md:rtl:shadow-[inset_-3px_0_var(--accent)]" : "relative gap-3 border-b border-line px-4 py-3 transition-colors hover:bg-field has-focus-visible:bg-field"}
    >
      <Avatar name={row.customer} color={row.isUnread ? "accent" : "neutral"} />
      <VStack className="min-w-0 flex-1 items-start gap-0.5">
        <HStack className="w-full gap-2">
          <Button
            variant="ghost"
            color="neutral"
            ariaLabel={row.isUnread ? `${row.customer}, unread` : row.customer}
            className={row.isUnread ? "me-auto min-h-0 min-w-0 border-0 p-0 text-start font-bold hover:bg-transparent after:absolute after:inset-0" : "me-auto min-h-0 min-w-0 border-0 p-0 text-start font-medium hover:bg-transparent after:absolute after:inset-0"}
            onClick={() => onOpen?.()}
          >
            {row.customer}
          </Button>
          <Text size="sm" color="muted" as="span" className="shrink-0">{row.when}</Text>
        </HStack>
        <HStack className="w-full gap-2">
          <Text
            className={row.isUnread ? "me-auto truncate text-sm font-semibold" : "me-auto truncate text-sm"}
          >
            {row.subject}
          </Text>
          {row.isUnread && <Box className="size-2 shrink-0 rounded-full bg-accent" />}
        </HStack>
        <Text size="sm" color="muted" className="max-w-full truncate">{row.preview}</Text>
      </VStack>
    </HStack>
  );
});
