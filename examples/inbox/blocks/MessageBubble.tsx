import { block } from "heddle";
import { Divider, HStack, Icon, Text, VStack } from "heddle/components";

export default block<{
  message: { text: string; by: string; isOurs: boolean; day: string };
}>(({ message }) => {
  return (
    <VStack className="gap-4">
      {message.day !== "" && <Divider label={message.day} />}
      <VStack
        className={message.isOurs ? "max-w-[min(30rem,88%)] items-end gap-1 self-end" : "max-w-[min(30rem,88%)] items-start gap-1 self-start"}
      >
        <Text
          className={message.isOurs ? "rounded-card rounded-ee-sm bg-accent-soft px-3.5 py-2.5 text-pretty" : "rounded-card rounded-es-sm border border-line bg-panel px-3.5 py-2.5 text-pretty"}
        >
          {message.text}
        </Text>
        <HStack className="gap-1.5 px-1">
          {message.isOurs && <Icon name="check-check" size={14} className="text-muted" />}
          <Text size="sm" color="muted" as="span">{message.by}</Text>
        </HStack>
      </VStack>
    </VStack>
  );
});
