import { page, use } from "heddle";
import { Button, Card, Center, HStack, Heading, Text, VStack } from "heddle/components";
import { Counter } from "../state/counter";

export default page({ title: "Counter", description: "State and events in ten lines." }, () => {
  const counter = use(Counter);
  return (
    <Center as="main" className="min-h-dvh p-4">
      <Card padding="lg" raised className="w-full max-w-sm">
        <VStack align="center" className="gap-6">
          <VStack align="center" className="gap-1">
            <Heading level={1}>Counter</Heading>
            <Text tone="muted" className="text-center">
              The number lives on the server, one for each tab.
            </Text>
          </VStack>
          <Text
            id="count"
            className="text-7xl leading-none font-semibold tracking-tight tabular-nums"
          >
            {counter.count}
          </Text>
          <HStack justify="center" className="w-full gap-2">
            <Button
              icon="minus"
              variant="outline"
              tone="neutral"
              size="lg"
              ariaLabel="Decrease"
              onClick={counter.decrement}
            />
            <Button icon="plus" size="lg" className="flex-1" onClick={counter.increment}>
              Increase
            </Button>
          </HStack>
          <Button
            variant="ghost"
            tone="neutral"
            size="sm"
            disabled={counter.count === 0}
            onClick={counter.reset}
          >
            Reset
          </Button>
        </VStack>
      </Card>
    </Center>
  );
});
