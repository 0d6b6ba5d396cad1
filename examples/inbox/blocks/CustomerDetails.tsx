import { block } from "heddle";
import { Avatar, Button, DescriptionList, Divider, Heading, Text, VStack } from "heddle/components";

export default block<{
  customer: { name: string; company: string };
  facts: readonly { label: string; value: string }[];
  earlier: readonly { id: string; subject: string; when: string }[];
  onOpen?: (id: string) => void;
}>(({ customer, facts, earlier, onOpen }) => {
  return (
    <VStack className="gap-5">
      <VStack align="center" className="gap-3 pt-3 text-center">
        <Avatar name={customer.name} size="lg" />
        <VStack className="gap-0">
          <Text className="font-semibold">{customer.name}</Text>
          <Text size="sm" color="muted">{customer.company}</Text>
        </VStack>
      </VStack>
      <Divider />
      <DescriptionList items={facts} layout="above" className="gap-y-4" />
      <Divider />
      <VStack className="gap-1">
        <Heading level={3} className="pb-1 text-sm font-semibold">Other conversations</Heading>
        {earlier.length === 0 ? (
          <Text size="sm" color="muted">This is their only one.</Text>
        ) : (
          <VStack as="ul" className="gap-0">
            {earlier.map((one) => (
              <VStack
                key={one.id}
                as="li"
                className="relative -mx-2 items-start gap-0 rounded-control px-2 py-2 transition-colors hover:bg-field"
              >
                <Button
                  variant="ghost"
                  color="neutral"
                  className="min-h-0 border-0 p-0 text-start font-medium hover:bg-transparent after:absolute after:inset-0"
                  onClick={() => onOpen?.(one.id)}
                >
                  {one.subject}
                </Button>
                <Text size="sm" color="muted" as="span">{one.when}</Text>
              </VStack>
            ))}
          </VStack>
        )}
      </VStack>
    </VStack>
  );
});
