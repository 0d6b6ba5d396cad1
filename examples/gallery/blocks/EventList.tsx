import { block } from "heddle";
import { Box, Button, HStack, Heading, Text, VStack } from "heddle/components";

export default block<{
  lines: readonly { id: number; event: string; payload: string }[];
  onClear?: () => void;
}>(({ lines, onClear }) => {
  return (
    <VStack as="section" className="gap-2">
      <HStack align="center" justify="between">
        <Heading level={2}>Events</Heading>
        <Button variant="ghost" size="sm" disabled={lines.length === 0} onClick={() => onClear?.()}>
          Clear
        </Button>
      </HStack>
      <Box className="h-40 overflow-y-auto rounded-control border border-line">
        {lines.length === 0 ? (
          <Text className="px-3 py-1.5 text-sm text-muted">
            What the component tells stands here as it comes. Use it above.
          </Text>
        ) : (
          <Box as="ol">
            {lines.map((line) => (
              <HStack
                key={line.id}
                as="li"
                className="gap-3 border-b border-line px-3 py-1.5 text-sm last:border-b-0"
              >
                <Text as="span" className="shrink-0 font-medium">{line.event}</Text>
                <Text as="span" className="min-w-0 break-words text-muted">{line.payload}</Text>
              </HStack>
            ))}
          </Box>
        )}
      </Box>
    </VStack>
  );
});
